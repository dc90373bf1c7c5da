package dev.peregrine.examples.quickstart;

import com.google.protobuf.Empty;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.stub.ServerCalls;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.semconv.ServiceAttributes;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** An OTLP receiver over gRPC: it decodes every request and keeps what is in it. */
final class Receiver implements AutoCloseable {
  private final Queue<Received<Span>> spans = new ConcurrentLinkedQueue<>();
  private final Queue<Received<Metric>> metrics = new ConcurrentLinkedQueue<>();
  private final Queue<Received<LogRecord>> logs = new ConcurrentLinkedQueue<>();
  private final Server server =
      Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
          .addService(
              service(
                  "opentelemetry.proto.collector.trace.v1.TraceService",
                  ExportTraceServiceRequest.parser(),
                  request -> request.getResourceSpansList().forEach(this::keep)))
          .addService(
              service(
                  "opentelemetry.proto.collector.metrics.v1.MetricsService",
                  ExportMetricsServiceRequest.parser(),
                  request -> request.getResourceMetricsList().forEach(this::keep)))
          .addService(
              service(
                  "opentelemetry.proto.collector.logs.v1.LogsService",
                  ExportLogsServiceRequest.parser(),
                  request -> request.getResourceLogsList().forEach(this::keep)))
          .build();

  private Receiver() {}

  static Receiver start() throws IOException {
    Receiver receiver = new Receiver();
    receiver.server.start();
    return receiver;
  }

  String endpoint() {
    return "http://localhost:" + server.getPort();
  }

  List<Received<Span>> spans() {
    return List.copyOf(spans);
  }

  /** Everything that arrived, oldest first: a metric is there once for each time it was sent. */
  List<Received<Metric>> metrics() {
    return List.copyOf(metrics);
  }

  List<Received<LogRecord>> logs() {
    return List.copyOf(logs);
  }

  private void keep(ResourceSpans resourceSpans) {
    String service = serviceName(resourceSpans.getResource());
    for (ScopeSpans scopeSpans : resourceSpans.getScopeSpansList()) {
      String scope = scopeSpans.getScope().getName();
      scopeSpans.getSpansList().forEach(span -> spans.add(new Received<>(service, scope, span)));
    }
  }

  private void keep(ResourceMetrics resourceMetrics) {
    String service = serviceName(resourceMetrics.getResource());
    for (ScopeMetrics scopeMetrics : resourceMetrics.getScopeMetricsList()) {
      String scope = scopeMetrics.getScope().getName();
      scopeMetrics
          .getMetricsList()
          .forEach(metric -> metrics.add(new Received<>(service, scope, metric)));
    }
  }

  private void keep(ResourceLogs resourceLogs) {
    String service = serviceName(resourceLogs.getResource());
    for (ScopeLogs scopeLogs : resourceLogs.getScopeLogsList()) {
      String scope = scopeLogs.getScope().getName();
      scopeLogs.getLogRecordsList().forEach(log -> logs.add(new Received<>(service, scope, log)));
    }
  }

  private static String serviceName(Resource resource) {
    return resource.getAttributesList().stream()
        .filter(attribute -> attribute.getKey().equals(ServiceAttributes.SERVICE_NAME.getKey()))
        .map(KeyValue::getValue)
        .map(value -> value.getStringValue())
        .findFirst()
        .orElse("unknown");
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  /** Every signal has a service of its own, whose one method is called Export. */
  private static <T extends MessageLite> ServerServiceDefinition service(
      String name, Parser<T> parser, Consumer<T> keep) {
    // A response says what was refused. Nothing is, and so it is empty for every signal.
    MethodDescriptor<T, Empty> export =
        MethodDescriptor.<T, Empty>newBuilder()
            .setType(MethodDescriptor.MethodType.UNARY)
            .setFullMethodName(MethodDescriptor.generateFullMethodName(name, "Export"))
            .setRequestMarshaller(new Message<>(parser))
            .setResponseMarshaller(new Message<>(Empty.parser()))
            .build();
    return ServerServiceDefinition.builder(name)
        .addMethod(
            export,
            ServerCalls.asyncUnaryCall(
                (request, response) -> {
                  keep.accept(request);
                  response.onNext(Empty.getDefaultInstance());
                  response.onCompleted();
                }))
        .build();
  }

  /** Tells gRPC how to read and write a protobuf message. */
  private record Message<T extends MessageLite>(Parser<T> parser)
      implements MethodDescriptor.Marshaller<T> {
    @Override
    public InputStream stream(T message) {
      return message.toByteString().newInput();
    }

    @Override
    public T parse(InputStream bytes) {
      try {
        return parser.parseFrom(bytes);
      } catch (InvalidProtocolBufferException e) {
        throw Status.INVALID_ARGUMENT.withCause(e).asRuntimeException();
      }
    }
  }
}
