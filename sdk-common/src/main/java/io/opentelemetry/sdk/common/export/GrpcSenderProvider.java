package io.opentelemetry.sdk.common.export;

/** Makes gRPC senders. Implementations are found with {@link java.util.ServiceLoader}. */
public interface GrpcSenderProvider {

  /**
   * Makes a sender.
   *
   * @param grpcSenderConfig where and how to send
   * @return a new sender
   */
  GrpcSender createSender(GrpcSenderConfig grpcSenderConfig);
}
