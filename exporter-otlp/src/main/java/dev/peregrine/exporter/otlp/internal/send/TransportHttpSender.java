package dev.peregrine.exporter.otlp.internal.send;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.util.function.Consumer;

/**
 * Any HTTP transport as the sender of the contract. It never retries: that is for the delivery, which
 * knows what the other requests of its exporter meet.
 */
public final class TransportHttpSender implements HttpSender {

  private final TransportSender<HttpReply> sender;
  private final long timeoutNanos;

  public TransportHttpSender(Transport<HttpReply> transport, HttpSenderConfig config) {
    sender = new TransportSender<>(transport);
    timeoutNanos = config.getTimeout().toNanos();
  }

  /** The same sender, with a time limit for each request. */
  public TransportSender<HttpReply> sender() {
    return sender;
  }

  @Override
  public void send(
      MessageWriter message, Consumer<HttpResponse> onResponse, Consumer<Throwable> onError) {
    sender.send(message, timeoutNanos, onResponse, onError);
  }

  @Override
  public CompletableResultCode shutdown() {
    return sender.shutdown();
  }
}
