package dev.peregrine.exporter.otlp.internal.send.http1;

import dev.peregrine.exporter.otlp.internal.send.HttpResponseLimitContract;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;

class SocketHttpResponseLimitTest extends HttpResponseLimitContract {

  @Override
  protected HttpSenderProvider provider() {
    return new SocketHttpSenderProvider();
  }
}
