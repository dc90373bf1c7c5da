package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import dev.peregrine.sdk.autoconfigure.spi.internal.NamedFactory;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/** The exporters {@code otlp_http} and {@code otlp_grpc} of configuration files. */
public final class OtlpComponents {

  private static final String HTTP = "otlp_http";
  private static final String GRPC = "otlp_grpc";

  private OtlpComponents() {}

  private static SpanExporter spans(ComponentConfig config, String name) {
    return OtlpExporters.spans(
        settings(config, OtlpSignal.TRACES, name), config.context().meterProvider());
  }

  private static MetricExporter metrics(ComponentConfig config, String name) {
    return OtlpExporters.metrics(
        settings(config, OtlpSignal.METRICS, name), config.context().meterProvider());
  }

  private static LogRecordExporter logs(ComponentConfig config, String name) {
    return OtlpExporters.logs(
        settings(config, OtlpSignal.LOGS, name), config.context().meterProvider());
  }

  private static OtlpSettings settings(ComponentConfig config, OtlpSignal signal, String name) {
    return new OtlpMapping(config, signal, name.equals(GRPC));
  }

  /** Spans over HTTP. */
  public static final class HttpSpans extends NamedFactory<SpanExporter> {

    public HttpSpans() {
      super(SpanExporter.class, HTTP, config -> spans(config, HTTP));
    }
  }

  /** Spans over gRPC. */
  public static final class GrpcSpans extends NamedFactory<SpanExporter> {

    public GrpcSpans() {
      super(SpanExporter.class, GRPC, config -> spans(config, GRPC));
    }
  }

  /** Metrics over HTTP. */
  public static final class HttpMetrics extends NamedFactory<MetricExporter> {

    public HttpMetrics() {
      super(MetricExporter.class, HTTP, config -> metrics(config, HTTP));
    }
  }

  /** Metrics over gRPC. */
  public static final class GrpcMetrics extends NamedFactory<MetricExporter> {

    public GrpcMetrics() {
      super(MetricExporter.class, GRPC, config -> metrics(config, GRPC));
    }
  }

  /** Log records over HTTP. */
  public static final class HttpLogs extends NamedFactory<LogRecordExporter> {

    public HttpLogs() {
      super(LogRecordExporter.class, HTTP, config -> logs(config, HTTP));
    }
  }

  /** Log records over gRPC. */
  public static final class GrpcLogs extends NamedFactory<LogRecordExporter> {

    public GrpcLogs() {
      super(LogRecordExporter.class, GRPC, config -> logs(config, GRPC));
    }
  }
}
