package dev.peregrine.exporter.otlp.internal.send.jdk;

import dev.peregrine.exporter.otlp.internal.send.TransportHttpSender;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;

/** Sends with {@code java.net.http}. */
public final class JdkHttpSenderProvider implements HttpSenderProvider {

  @Override
  public HttpSender createSender(HttpSenderConfig config) {
    return new TransportHttpSender(new JdkTransport(config), config);
  }
}
