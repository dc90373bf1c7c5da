package dev.peregrine.compat.jvm;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** OTLP over gRPC. */
record GrpcOtlpServer(Server server) implements OtlpServer {

  static OtlpServer start(Sink sink) throws IOException {
    NettyServerBuilder builder =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .directExecutor();
    for (OtlpService service : OtlpService.values()) {
      builder.addService(
          ServerServiceDefinition.builder(service.grpcName())
              .addMethod(
                  MethodDescriptor.newBuilder(new Bytes(), new Bytes())
                      .setType(MethodDescriptor.MethodType.UNARY)
                      .setFullMethodName(service.grpcName() + "/Export")
                      .build(),
                  new Handler(service, sink))
              .build());
    }
    return new GrpcOtlpServer(builder.build().start());
  }

  @Override
  public int port() {
    return server.getPort();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private record Handler(OtlpService service, Sink sink)
      implements ServerCallHandler<byte[], byte[]> {

    @Override
    public ServerCall.Listener<byte[]> startCall(
        ServerCall<byte[], byte[]> call, Metadata headers) {
      call.request(1);
      return new ServerCall.Listener<>() {
        @Override
        public void onMessage(byte[] request) {
          try {
            sink.accept(service, new ByteArrayInputStream(request));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          call.sendHeaders(new Metadata());
          call.sendMessage(new byte[0]);
          call.close(Status.OK, new Metadata());
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
