package dev.peregrine.exporter.otlp.internal.send.http1;

import dev.peregrine.exporter.otlp.internal.send.TransportHttpSender;
import dev.peregrine.exporter.otlp.internal.send.socket.SocketSettings;
import dev.peregrine.exporter.otlp.internal.send.socket.SocketTransport;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;

/** Sends with HTTP/1.1 over plain sockets. */
public final class SocketHttpSenderProvider implements HttpSenderProvider {

  @Override
  public HttpSender createSender(HttpSenderConfig config) {
    return new TransportHttpSender(
        new SocketTransport<>(new Http1(config), SocketSettings.of(config)), config);
  }
}
