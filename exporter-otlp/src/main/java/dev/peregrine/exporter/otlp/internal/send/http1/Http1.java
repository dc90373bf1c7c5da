package dev.peregrine.exporter.otlp.internal.send.http1;

import dev.peregrine.exporter.otlp.internal.send.Buffers;
import dev.peregrine.exporter.otlp.internal.send.HttpReply;
import dev.peregrine.exporter.otlp.internal.send.LimitedBody;
import dev.peregrine.exporter.otlp.internal.send.RequestHeaders;
import dev.peregrine.exporter.otlp.internal.send.socket.Connection;
import dev.peregrine.exporter.otlp.internal.send.socket.HeadedMessage;
import dev.peregrine.exporter.otlp.internal.send.socket.Session;
import dev.peregrine.exporter.otlp.internal.send.socket.WireProtocol;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;

/** HTTP/1.1, as far as it takes to post messages. Its requests are {@link HeadedMessage}s. */
final class Http1 implements WireProtocol<HttpReply> {

  private final HttpSenderConfig config;
  private final Buffers buffers = new Buffers();

  Http1(HttpSenderConfig config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "http/1.1";
  }

  @Override
  public boolean needsTunnel() {
    return false;
  }

  @Override
  public MessageWriter prepare(MessageWriter message) {
    Map<String, List<String>> headers = config.getHeadersSupplier().get();
    RequestHeaders.check(headers);
    return new HeadedMessage(message, headers);
  }

  @Override
  public Session<HttpReply> open(Connection connection) {
    return new Http1Session(config, buffers, connection);
  }

  /**
   * A server that hangs up during a handshake may be on its way down; one we do not trust is not.
   */
  @Override
  public boolean isTransient(Throwable error) {
    if (error instanceof SSLException) {
      return error.getCause() instanceof EOFException
          || error.getCause() instanceof SocketException;
    }
    return error instanceof IOException && !(error instanceof LimitedBody.TooLargeException);
  }
}
