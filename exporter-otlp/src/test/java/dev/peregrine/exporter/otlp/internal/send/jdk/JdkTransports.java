package dev.peregrine.exporter.otlp.internal.send.jdk;

import dev.peregrine.exporter.otlp.internal.send.HttpReply;
import dev.peregrine.exporter.otlp.internal.send.Transport;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;

/** The transport, for tests of all transports. */
public final class JdkTransports {

  private JdkTransports() {}

  public static Transport<HttpReply> open(HttpSenderConfig config) {
    return new JdkTransport(config);
  }
}
