package dev.peregrine.exporter.otlp.internal.send.okhttp;

import dev.peregrine.exporter.otlp.internal.send.HttpReply;
import dev.peregrine.exporter.otlp.internal.send.Transport;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;

/** The transport, for tests of all transports. */
public final class OkHttpTransports {

  private OkHttpTransports() {}

  public static Transport<HttpReply> open(HttpSenderConfig config) {
    return new OkHttpTransport(config);
  }
}
