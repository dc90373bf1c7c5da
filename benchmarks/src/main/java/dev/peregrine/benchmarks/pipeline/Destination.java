package dev.peregrine.benchmarks.pipeline;

import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.logs.OtlpGrpcLogRecordExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;

/**
 * Where exporters send to, and how; the settings are the defaults otherwise.
 *
 * @param compression {@code gzip} or {@code none}
 */
record Destination(boolean grpc, String compression, int httpPort, int grpcPort, Duration timeout) {

  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

  /** Takes {@code grpc} or {@code http}, with {@code .gzip} behind it or not. */
  static Destination of(String protocol, String httpPort, String grpcPort) {
    return new Destination(
        protocol.startsWith("grpc"),
        protocol.endsWith(".gzip") ? "gzip" : "none",
        Integer.parseInt(httpPort),
        Integer.parseInt(grpcPort),
        DEFAULT_TIMEOUT);
  }

  Destination withTimeout(Duration other) {
    return new Destination(grpc, compression, httpPort, grpcPort, other);
  }

  SpanExporter spanExporter() {
    return grpc
        ? OtlpGrpcSpanExporter.builder()
            .setEndpoint(grpcEndpoint())
            .setCompression(compression)
            .setTimeout(timeout)
            .build()
        : OtlpHttpSpanExporter.builder()
            .setEndpoint(httpEndpoint(Signal.SPANS))
            .setCompression(compression)
            .setTimeout(timeout)
            .build();
  }

  LogRecordExporter logExporter() {
    return grpc
        ? OtlpGrpcLogRecordExporter.builder()
            .setEndpoint(grpcEndpoint())
            .setCompression(compression)
            .setTimeout(timeout)
            .build()
        : OtlpHttpLogRecordExporter.builder()
            .setEndpoint(httpEndpoint(Signal.LOGS))
            .setCompression(compression)
            .setTimeout(timeout)
            .build();
  }

  private String grpcEndpoint() {
    return "http://localhost:" + grpcPort;
  }

  private String httpEndpoint(Signal signal) {
    return "http://localhost:" + httpPort + signal.service().httpPath();
  }
}
