package dev.peregrine.exporter.otlp.internal.send.okhttp;

import dev.peregrine.exporter.otlp.internal.send.TransportHttpSender;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;

/** Sends with OkHttp. Names no type of OkHttp, so that it can be asked for without it. */
public final class OkHttpSenderProvider implements HttpSenderProvider {

  @Override
  public HttpSender createSender(HttpSenderConfig config) {
    return new TransportHttpSender(new OkHttpTransport(config), config);
  }
}
