package dev.peregrine.exporter.otlp.internal.send.jdk;

import dev.peregrine.exporter.otlp.internal.send.HttpResponseLimitContract;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;

class JdkHttpResponseLimitTest extends HttpResponseLimitContract {

  @Override
  protected HttpSenderProvider provider() {
    return new JdkHttpSenderProvider();
  }
}
