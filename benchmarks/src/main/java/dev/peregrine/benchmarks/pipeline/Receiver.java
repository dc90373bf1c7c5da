package dev.peregrine.benchmarks.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.peregrine.testsupport.OtlpService;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerBuilder;
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
import java.util.zip.GZIPInputStream;

/**
 * Receives spans, metrics and log records by OTLP over HTTP and over gRPC, and only counts them.
 * {@code GET /count} answers how many it has got.
 *
 * <p>Prints the two ports, HTTP first, and ends when its standard input does.
 */
public final class Receiver implements AutoCloseable {

  private final AtomicLong items = new AtomicLong();
  private final HttpServer http;
  private final Server grpc;

  private Receiver() throws IOException {
    http = startHttp();
    grpc = startGrpc();
  }

  /** Runs until the parent process closes the standard input. */
  public static void main(String[] args) throws IOException {
    try (Receiver receiver = start()) {
      System.out.println(receiver.httpPort());
      System.out.println(receiver.grpcPort());
      System.in.readAllBytes();
    }
    System.exit(0);
  }

  static Receiver start() throws IOException {
    // Otherwise the kernel holds back the end of a response, and the sender's next batch with it.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    return new Receiver();
  }

  int httpPort() {
    return http.getAddress().getPort();
  }

  int grpcPort() {
    return grpc.getPort();
  }

  @Override
  public void close() {
    http.stop(0);
    grpc.shutdownNow();
  }

  private HttpServer startHttp() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    for (OtlpService service : OtlpService.values()) {
      server.createContext(service.httpPath(), this::receive);
    }
    server.createContext("/count", this::tell);
    server.start();
    return server;
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
      InputStream body = exchange.getRequestBody();
      items.addAndGet(
          ItemCounter.count("gzip".equals(encoding) ? new GZIPInputStream(body) : body));
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private void tell(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = Long.toString(items.get()).getBytes(StandardCharsets.US_ASCII);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Server startGrpc() throws IOException {
    ServerBuilder<?> server =
        Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create()).directExecutor();
    for (OtlpService service : OtlpService.values()) {
      server.addService(service(service.grpcName()));
    }
    return server.build().start();
  }

  private ServerServiceDefinition service(String name) {
    MethodDescriptor<Integer, Integer> export =
        MethodDescriptor.<Integer, Integer>newBuilder()
            .setType(MethodDescriptor.MethodType.UNARY)
            .setFullMethodName(MethodDescriptor.generateFullMethodName(name, "Export"))
            .setRequestMarshaller(new CountMarshaller())
            .setResponseMarshaller(new CountMarshaller())
            .build();
    return ServerServiceDefinition.builder(name)
        .addMethod(
            export,
            ServerCalls.asyncUnaryCall(
                (count, response) -> {
                  items.addAndGet(count);
                  response.onNext(count);
                  response.onCompleted();
                }))
        .build();
  }

  /** Reads a request as the number of its items, and writes the empty response. */
  private static final class CountMarshaller implements MethodDescriptor.Marshaller<Integer> {

    @Override
    public InputStream stream(Integer count) {
      return new ByteArrayInputStream(new byte[0]);
    }

    @Override
    public Integer parse(InputStream message) {
      try {
        return ItemCounter.count(message);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
