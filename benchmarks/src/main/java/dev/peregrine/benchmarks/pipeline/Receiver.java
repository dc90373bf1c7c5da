package dev.peregrine.benchmarks.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ServerCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Receives traces by OTLP over HTTP and over gRPC, and only counts the spans. {@code GET /count}
 * answers how many it has got.
 *
 * <p>Prints the two ports, HTTP first, and ends when its standard input does.
 */
public final class Receiver {

  private static final String SERVICE = "opentelemetry.proto.collector.trace.v1.TraceService";

  private final AtomicLong spans = new AtomicLong();

  private Receiver() {}

  /** Runs until the parent process closes the standard input. */
  public static void main(String[] args) throws IOException {
    // Otherwise the kernel holds back the end of a response, and the sender's next batch with it.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Receiver receiver = new Receiver();
    HttpServer http = receiver.startHttp();
    Server grpc = receiver.startGrpc();
    System.out.println(http.getAddress().getPort());
    System.out.println(grpc.getPort());
    System.in.readAllBytes();
    System.exit(0);
  }

  private HttpServer startHttp() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/v1/traces", this::receive);
    server.createContext("/count", this::tell);
    server.start();
    return server;
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      spans.addAndGet(SpanCounter.count(exchange.getRequestBody()));
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private void tell(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = Long.toString(spans.get()).getBytes(StandardCharsets.US_ASCII);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Server startGrpc() throws IOException {
    MethodDescriptor<Integer, Integer> export =
        MethodDescriptor.<Integer, Integer>newBuilder()
            .setType(MethodDescriptor.MethodType.UNARY)
            .setFullMethodName(MethodDescriptor.generateFullMethodName(SERVICE, "Export"))
            .setRequestMarshaller(new CountMarshaller())
            .setResponseMarshaller(new CountMarshaller())
            .build();
    ServerServiceDefinition service =
        ServerServiceDefinition.builder(SERVICE)
            .addMethod(
                export,
                ServerCalls.asyncUnaryCall(
                    (count, response) -> {
                      spans.addAndGet(count);
                      response.onNext(count);
                      response.onCompleted();
                    }))
            .build();
    return Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
        .directExecutor()
        .addService(service)
        .build()
        .start();
  }

  /** Reads a request as the number of its spans, and writes the empty response. */
  private static final class CountMarshaller implements MethodDescriptor.Marshaller<Integer> {

    @Override
    public InputStream stream(Integer count) {
      return new ByteArrayInputStream(new byte[0]);
    }

    @Override
    public Integer parse(InputStream message) {
      try {
        return SpanCounter.count(message);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
