package dev.peregrine.compat.jvm;

import dev.peregrine.testsupport.OtlpService;
import dev.peregrine.testsupport.grpc.GrpcTestServer;
import io.grpc.ServerCall;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** OTLP over gRPC. */
record GrpcOtlpServer(GrpcTestServer server) implements OtlpServer {

  static OtlpServer start(Sink sink) throws IOException {
    GrpcTestServer server =
        new GrpcTestServer(
            Arrays.stream(OtlpService.values())
                .map(service -> service.grpcName() + "/Export")
                .toArray(String[]::new));
    server.answerer =
        (request, call) -> {
          try {
            sink.accept(serviceOf(call), new ByteArrayInputStream(request));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          GrpcTestServer.ok(call, new byte[0]);
        };
    return new GrpcOtlpServer(server);
  }

  private static OtlpService serviceOf(ServerCall<?, ?> call) {
    String name = call.getMethodDescriptor().getServiceName();
    return Arrays.stream(OtlpService.values())
        .filter(service -> service.grpcName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }
}
