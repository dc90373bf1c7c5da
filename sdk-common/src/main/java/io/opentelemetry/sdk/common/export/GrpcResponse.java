package io.opentelemetry.sdk.common.export;

import org.jspecify.annotations.Nullable;

/** What a gRPC server answered to a unary call. */
public interface GrpcResponse {

  /**
   * The status of the call.
   *
   * @return the status code
   */
  GrpcStatusCode getStatusCode();

  /**
   * The server's words on the status.
   *
   * @return the description, or null if the server gave none
   */
  @Nullable String getStatusDescription();

  /**
   * The serialized response message.
   *
   * @return the message without gRPC framing, empty if there is none; not to be written to
   */
  byte[] getResponseMessage();
}
