package dev.peregrine.exporter.otlp.internal.send;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.GrpcSender;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import io.opentelemetry.sdk.common.export.GrpcResponse;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.util.function.Consumer;

/**
 * Any gRPC transport as the sender of the contract. It never retries: that is for the delivery, which
 * knows what the other requests of its exporter meet.
 */
public final class TransportGrpcSender implements GrpcSender {

  private final TransportSender<GrpcReply> sender;
  private final long timeoutNanos;

  public TransportGrpcSender(Transport<GrpcReply> transport, GrpcSenderConfig config) {
    sender = new TransportSender<>(transport);
    timeoutNanos = config.getTimeout().toNanos();
  }

  /** The same sender, with a time limit for each request. */
  public TransportSender<GrpcReply> sender() {
    return sender;
  }

  @Override
  public void send(
      MessageWriter message, Consumer<GrpcResponse> onResponse, Consumer<Throwable> onError) {
    sender.send(message, timeoutNanos, onResponse, onError);
  }

  @Override
  public CompletableResultCode shutdown() {
    return sender.shutdown();
  }
}
