package dev.peregrine.testsupport.grpc;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A gRPC server that takes bytes and answers what it is told to. */
public final class GrpcTestServer implements AutoCloseable {

  /** What to answer to a request. */
  public interface Answerer {
    void answer(byte[] request, ServerCall<byte[], byte[]> call);
  }

  /** A request as it came in. */
  public static final class Received {
    private final byte[] message;
    private final Metadata headers;

    Received(byte[] message, Metadata headers) {
      this.message = message;
      this.headers = headers;
    }

    public byte[] message() {
      return message;
    }

    public @Nullable String header(String name) {
      return headers.get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
    }
  }

  public final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  public volatile Answerer answerer = (request, call) -> ok(call, new byte[0]);
  private final Server server;

  /** Serves methods, by their full names, on a free port of the loopback address. */
  public GrpcTestServer(String... methods) throws IOException {
    this(null, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), methods);
  }

  /**
   * @param tls null to be without
   */
  public GrpcTestServer(@Nullable SslContext tls, InetSocketAddress address, String... methods)
      throws IOException {
    NettyServerBuilder builder = NettyServerBuilder.forAddress(address);
    for (String method : methods) {
      builder.addService(
          ServerServiceDefinition.builder(MethodDescriptor.extractFullServiceName(method))
              .addMethod(
                  MethodDescriptor.newBuilder(new Bytes(), new Bytes())
                      .setType(MethodDescriptor.MethodType.UNARY)
                      .setFullMethodName(method)
                      .build(),
                  new Handler())
              .build());
    }
    if (tls != null) {
      builder.sslContext(tls);
    }
    server = builder.build().start();
  }

  public int port() {
    return server.getPort();
  }

  public static void ok(ServerCall<byte[], byte[]> call, byte[] response) {
    call.sendHeaders(new Metadata());
    call.sendMessage(response);
    call.close(Status.OK, new Metadata());
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private final class Handler implements ServerCallHandler<byte[], byte[]> {

    @Override
    public ServerCall.Listener<byte[]> startCall(
        ServerCall<byte[], byte[]> call, Metadata headers) {
      call.request(1);
      return new ServerCall.Listener<>() {
        @Override
        public void onMessage(byte[] message) {
          received.add(new Received(message, headers));
          answerer.answer(message, call);
        }
      };
    }
  }

  private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {

    @Override
    public InputStream stream(byte[] value) {
      return new ByteArrayInputStream(value);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
