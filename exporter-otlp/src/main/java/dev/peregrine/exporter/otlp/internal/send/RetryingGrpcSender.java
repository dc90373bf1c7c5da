package dev.peregrine.exporter.otlp.internal.send;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.GrpcResponse;
import io.opentelemetry.sdk.common.export.GrpcSender;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.util.function.Consumer;

/** Any gRPC transport as the sender of the contract. */
public final class RetryingGrpcSender implements GrpcSender {

  private final RetryingSender<GrpcReply> sender;

  public RetryingGrpcSender(Transport<GrpcReply> transport, GrpcSenderConfig config) {
    sender = new RetryingSender<>(transport, config.getRetryPolicy(), config.getTimeout());
  }

  @Override
  public void send(
      MessageWriter message, Consumer<GrpcResponse> onResponse, Consumer<Throwable> onError) {
    sender.send(message, onResponse, onError);
  }

  @Override
  public CompletableResultCode shutdown() {
    return sender.shutdown();
  }
}
