package dev.peregrine.exporter.otlp.internal.send;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.util.function.Consumer;

/** Any HTTP transport as the sender of the contract. */
public final class RetryingHttpSender implements HttpSender {

  private final RetryingSender<HttpReply> sender;

  public RetryingHttpSender(Transport<HttpReply> transport, HttpSenderConfig config) {
    sender = new RetryingSender<>(transport, config.getRetryPolicy(), config.getTimeout());
  }

  @Override
  public void send(
      MessageWriter message, Consumer<HttpResponse> onResponse, Consumer<Throwable> onError) {
    sender.send(message, onResponse, onError);
  }

  @Override
  public CompletableResultCode shutdown() {
    return sender.shutdown();
  }
}
