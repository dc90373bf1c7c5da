package dev.peregrine.exporter.otlp.internal.send.http2;

import dev.peregrine.exporter.otlp.internal.send.Buffers;
import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.RequestHeaders;
import dev.peregrine.exporter.otlp.internal.send.socket.Connection;
import dev.peregrine.exporter.otlp.internal.send.socket.HeadedMessage;
import dev.peregrine.exporter.otlp.internal.send.socket.Session;
import dev.peregrine.exporter.otlp.internal.send.socket.WireProtocol;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * gRPC over HTTP/2, which the server is known to speak. Its requests are {@link HeadedMessage}s.
 */
final class GrpcProtocol implements WireProtocol<GrpcReply> {

  private static final String NAME = "h2";

  private final GrpcSenderConfig config;
  private final Buffers buffers = new Buffers();

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
  public MessageWriter prepare(MessageWriter message) {
    Map<String, List<String>> headers = config.getHeadersSupplier().get();
    RequestHeaders.check(headers);
    return new HeadedMessage(message, headers);
  }

  @Override
  public Session<GrpcReply> open(Connection connection) throws IOException {
    String agreed = connection.applicationProtocol();
    if ("https".equals(connection.endpoint().getScheme()) && !NAME.equals(agreed)) {
      throw GrpcFailures.noHttp2("Failed ALPN negotiation: the server has chosen " + agreed);
    }
    return new GrpcSession(config, buffers, connection);
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
