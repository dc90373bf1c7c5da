package dev.peregrine.exporter.otlp.internal.send.http2;

import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.NoHttp2Exception;
import dev.peregrine.exporter.otlp.internal.send.socket.Connection;
import dev.peregrine.exporter.otlp.internal.send.socket.Session;
import dev.peregrine.exporter.otlp.internal.send.socket.WireProtocol;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** gRPC over HTTP/2, which the server is known to speak. */
final class GrpcProtocol implements WireProtocol<GrpcReply> {

  private static final String NAME = "h2";

  private final GrpcSenderConfig config;

  GrpcProtocol(GrpcSenderConfig config) {
    this.config = config;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean needsTunnel() {
    return true;
  }

  @Override
  public Session<GrpcReply> open(Connection connection) throws IOException {
    String agreed = connection.applicationProtocol();
    if ("https".equals(connection.endpoint().getScheme()) && !NAME.equals(agreed)) {
      throw GrpcFailures.noHttp2("Failed ALPN negotiation: the server has chosen " + agreed);
    }
    return new GrpcSession(config, connection);
  }

  @Override
  public @Nullable GrpcReply answerTo(Throwable error) {
    return GrpcFailures.ofError(error);
  }

  @Override
  public boolean isTransient(Throwable error) {
    return error instanceof NoHttp2Exception;
  }
}
