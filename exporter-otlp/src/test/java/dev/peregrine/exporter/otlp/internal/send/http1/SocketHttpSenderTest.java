package dev.peregrine.exporter.otlp.internal.send.http1;

import dev.peregrine.exporter.otlp.internal.send.HttpSenderContract;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;

class SocketHttpSenderTest extends HttpSenderContract {

  @Override
  protected HttpSenderProvider provider() {
    return new SocketHttpSenderProvider();
  }
}
