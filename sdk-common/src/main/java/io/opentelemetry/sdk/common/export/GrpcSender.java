package io.opentelemetry.sdk.common.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.function.Consumer;

/** Sends messages to one method of one gRPC server. Safe for use by several threads at once. */
public interface GrpcSender {

  /**
   * Sends a message and returns without waiting for the answer. Exactly one of the two consumers is
   * called, once, on whatever thread learns the outcome.
   *
   * @param messageWriter the message; used until the call is complete
   * @param onResponse takes the server's answer, whatever its status
   * @param onError takes the reason why there is no answer
   */
  void send(
      MessageWriter messageWriter, Consumer<GrpcResponse> onResponse, Consumer<Throwable> onError);

  /**
   * Releases connections and threads; later messages fail.
   *
   * @return completes when everything is released
   */
  CompletableResultCode shutdown();
}
