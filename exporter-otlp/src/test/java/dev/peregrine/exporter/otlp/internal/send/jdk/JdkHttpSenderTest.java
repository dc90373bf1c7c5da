package dev.peregrine.exporter.otlp.internal.send.jdk;

import dev.peregrine.exporter.otlp.internal.send.HttpSenderContract;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;

class JdkHttpSenderTest extends HttpSenderContract {

  @Override
  protected HttpSenderProvider provider() {
    return new JdkHttpSenderProvider();
  }
}
