package dev.peregrine.compat.jvm;

import dev.peregrine.testsupport.OtlpService;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Receives spans, metrics and log records by OTLP. */
public final class OtlpReceiver implements AutoCloseable {
  private final Queue<ResourceSpans> received = new ConcurrentLinkedQueue<>();
  private final Queue<ResourceMetrics> metrics = new ConcurrentLinkedQueue<>();
  private final Queue<ResourceLogs> logs = new ConcurrentLinkedQueue<>();
  private final OtlpServer server;

  private OtlpReceiver(boolean grpc) throws IOException {
    server = grpc ? GrpcOtlpServer.start(this::receive) : HttpOtlpServer.start(this::receive);
  }

  /** Starts a receiver of OTLP over HTTP on a free port. */
  public static OtlpReceiver start() throws IOException {
    return new OtlpReceiver(false);
  }

  /** Starts a receiver of OTLP over gRPC on a free port. */
  public static OtlpReceiver startGrpc() throws IOException {
    return new OtlpReceiver(true);
  }

  /** The base of the receiver's URLs. */
  public String endpoint() {
    return "http://localhost:" + server.port();
  }

  /** The spans that have arrived, by resource. */
  public List<ResourceSpans> received() {
    return List.copyOf(received);
  }

  /** The metrics that have arrived, by resource. */
  public List<ResourceMetrics> metrics() {
    return List.copyOf(metrics);
  }

  /** The log records that have arrived, by resource. */
  public List<ResourceLogs> logs() {
    return List.copyOf(logs);
  }

  /** The spans that have arrived. */
  public Stream<Span> spans() {
    return received.stream()
        .flatMap(resource -> resource.getScopeSpansList().stream())
        .flatMap(scope -> scope.getSpansList().stream());
  }

  private void receive(OtlpService service, InputStream request) throws IOException {
    switch (service) {
      case TRACES ->
          received.addAll(ExportTraceServiceRequest.parseFrom(request).getResourceSpansList());
      case METRICS ->
          metrics.addAll(ExportMetricsServiceRequest.parseFrom(request).getResourceMetricsList());
      case LOGS -> logs.addAll(ExportLogsServiceRequest.parseFrom(request).getResourceLogsList());
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
