package dev.peregrine.examples.quickstart;

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
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.semconv.ServiceAttributes;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An OTLP receiver for traces over gRPC: it decodes every request and keeps the spans. */
final class Receiver implements AutoCloseable {
  private static final MethodDescriptor<ExportTraceServiceRequest, ExportTraceServiceResponse>
      EXPORT =
          MethodDescriptor.<ExportTraceServiceRequest, ExportTraceServiceResponse>newBuilder()
              .setType(MethodDescriptor.MethodType.UNARY)
              .setFullMethodName("opentelemetry.proto.collector.trace.v1.TraceService/Export")
              .setRequestMarshaller(new Message<>(ExportTraceServiceRequest.parser()))
              .setResponseMarshaller(new Message<>(ExportTraceServiceResponse.parser()))
              .build();

  private final Queue<ReceivedSpan> spans = new ConcurrentLinkedQueue<>();
  private final Server server;

  private Receiver() {
    ServerServiceDefinition service =
        ServerServiceDefinition.builder("opentelemetry.proto.collector.trace.v1.TraceService")
            .addMethod(
                EXPORT,
                ServerCalls.asyncUnaryCall(
                    (request, response) -> {
                      request.getResourceSpansList().forEach(this::keep);
                      response.onNext(ExportTraceServiceResponse.getDefaultInstance());
                      response.onCompleted();
                    }))
            .build();
    this.server =
        Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
            .addService(service)
            .build();
  }

  static Receiver start() throws IOException {
    Receiver receiver = new Receiver();
    receiver.server.start();
    return receiver;
  }

  String endpoint() {
    return "http://localhost:" + server.getPort();
  }

  List<ReceivedSpan> spans() {
    return List.copyOf(spans);
  }

  private void keep(ResourceSpans resourceSpans) {
    String service = serviceName(resourceSpans.getResource());
    resourceSpans.getScopeSpansList().stream()
        .flatMap(scopeSpans -> scopeSpans.getSpansList().stream())
        .forEach(span -> spans.add(new ReceivedSpan(service, span)));
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
