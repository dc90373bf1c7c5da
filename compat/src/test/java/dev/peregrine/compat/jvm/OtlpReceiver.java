package dev.peregrine.compat.jvm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Receives spans, metrics and log records by OTLP over HTTP. */
public final class OtlpReceiver implements AutoCloseable {
  private final Queue<ResourceSpans> received = new ConcurrentLinkedQueue<>();
  private final Queue<ResourceMetrics> metrics = new ConcurrentLinkedQueue<>();
  private final Queue<ResourceLogs> logs = new ConcurrentLinkedQueue<>();
  private final HttpServer server;

  private OtlpReceiver(HttpServer server) {
    this.server = server;
  }

  /** Starts a receiver on a free port. */
  public static OtlpReceiver start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    OtlpReceiver receiver = new OtlpReceiver(server);
    server.createContext("/v1/traces", receiver::receiveSpans);
    server.createContext("/v1/metrics", receiver::receiveMetrics);
    server.createContext("/v1/logs", receiver::receiveLogs);
    server.start();
    return receiver;
  }

  /** The base of the receiver's URLs. */
  public String endpoint() {
    return "http://localhost:" + server.getAddress().getPort();
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

  private void receiveSpans(HttpExchange exchange) throws IOException {
    received.addAll(ExportTraceServiceRequest.parseFrom(body(exchange)).getResourceSpansList());
    answer(exchange);
  }

  private void receiveMetrics(HttpExchange exchange) throws IOException {
    metrics.addAll(ExportMetricsServiceRequest.parseFrom(body(exchange)).getResourceMetricsList());
    answer(exchange);
  }

  private void receiveLogs(HttpExchange exchange) throws IOException {
    logs.addAll(ExportLogsServiceRequest.parseFrom(body(exchange)).getResourceLogsList());
    answer(exchange);
  }

  private static InputStream body(HttpExchange exchange) throws IOException {
    boolean gzip = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    InputStream bytes = new ByteArrayInputStream(exchange.getRequestBody().readAllBytes());
    return gzip ? new GZIPInputStream(bytes) : bytes;
  }

  private static void answer(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
