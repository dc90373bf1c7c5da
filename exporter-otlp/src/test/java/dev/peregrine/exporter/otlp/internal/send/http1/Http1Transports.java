package dev.peregrine.exporter.otlp.internal.send.http1;

import dev.peregrine.exporter.otlp.internal.send.HttpReply;
import dev.peregrine.exporter.otlp.internal.send.Transport;
import dev.peregrine.exporter.otlp.internal.send.socket.SocketSettings;
import dev.peregrine.exporter.otlp.internal.send.socket.SocketTransport;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;

/** The transport, for tests of all transports. */
public final class Http1Transports {

  private Http1Transports() {}

  public static Transport<HttpReply> open(HttpSenderConfig config) {
    return new SocketTransport<>(new Http1(config), SocketSettings.of(config));
  }
}
