package dev.peregrine.exporter.otlp.internal.send.http1;

import dev.peregrine.exporter.otlp.internal.send.HttpReply;
import dev.peregrine.exporter.otlp.internal.send.LimitedBody;
import dev.peregrine.exporter.otlp.internal.send.socket.Connection;
import dev.peregrine.exporter.otlp.internal.send.socket.Session;
import dev.peregrine.exporter.otlp.internal.send.socket.WireProtocol;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import javax.net.ssl.SSLException;

/** HTTP/1.1, as far as it takes to post messages. */
final class Http1 implements WireProtocol<HttpReply> {

  private final HttpSenderConfig config;

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
  public Session<HttpReply> open(Connection connection) {
    return new Http1Session(config, connection);
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
