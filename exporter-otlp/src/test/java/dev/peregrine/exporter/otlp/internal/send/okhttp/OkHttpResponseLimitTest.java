package dev.peregrine.exporter.otlp.internal.send.okhttp;

import dev.peregrine.exporter.otlp.internal.send.HttpResponseLimitContract;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;

class OkHttpResponseLimitTest extends HttpResponseLimitContract {

  @Override
  protected HttpSenderProvider provider() {
    return new OkHttpSenderProvider();
  }
}
