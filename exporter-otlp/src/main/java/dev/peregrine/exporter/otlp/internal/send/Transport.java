package dev.peregrine.exporter.otlp.internal.send;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.util.function.Consumer;

/**
 * One way to send a request once. Thread-safe.
 *
 * @param <R> what comes back
 */
public interface Transport<R extends Reply> {

  /**
   * Sends a request without waiting. Exactly one of the consumers is called, on any thread; or this
   * method throws, and then none.
   *
   * @param timeoutNanos how long it may take; {@link Long#MAX_VALUE} for as long as it takes
   */
  void send(
      MessageWriter request,
      long timeoutNanos,
      Consumer<? super R> onReply,
      Consumer<? super Throwable> onError);

  /**
   * Has later requests go over another connection, unless a request on the present one came to its
   * end a moment ago.
   */
  void distrust();

  /** Whether the same request may succeed if it is sent again after this error. */
  boolean isTransient(Throwable error);

  /**
   * Closes connections, and ends threads. Requests that are still under way are given up and fail.
   * Called once.
   *
   * @return done when nothing of the transport is left
   */
  CompletableResultCode close();
}
