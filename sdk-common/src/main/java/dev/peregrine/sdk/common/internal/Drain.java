package dev.peregrine.sdk.common.internal;

import io.opentelemetry.sdk.common.CompletableResultCode;
import org.jspecify.annotations.Nullable;

/**
 * A request to export everything up to a position of the queue: a flush or the shutdown. Made by
 * any thread, then changed by the worker's only.
 */
final class Drain {

  /** The position of the queue up to which everything is to be exported. */
  final long target;

  final boolean isShutdown;
  final CompletableResultCode result;

  /** Set when the queue is drained and the exporter was asked to flush or shut down itself. */
  @Nullable CompletableResultCode exporterResult;

  private final long startNanos;
  private boolean failed;
  private @Nullable Throwable cause;

  private Drain(long target, long startNanos, boolean isShutdown, CompletableResultCode result) {
    this.target = target;
    this.startNanos = startNanos;
    this.isShutdown = isShutdown;
    this.result = result;
  }

  static Drain flush(long target, long startNanos) {
    return new Drain(target, startNanos, /* isShutdown= */ false, new CompletableResultCode());
  }

  /** Has no target but the end of the queue, which moves while late offers come in. */
  static Drain shutdown(long startNanos, CompletableResultCode result) {
    return new Drain(Long.MAX_VALUE, startNanos, /* isShutdown= */ true, result);
  }

  /** How much of its time is left; none if 0 or less. */
  long nanosLeft(long now, long timeoutNanos) {
    return timeoutNanos - (now - startNanos);
  }

  /** Notes that something before the target was not exported. */
  void fail(@Nullable Throwable reason) {
    failed = true;
    cause = cause == null ? reason : cause;
  }

  /** Tells the caller how it went. */
  void complete() {
    CompletableResultCode last = exporterResult;
    if (failed) {
      result.failExceptionally(cause);
    } else if (last == null) {
      result.fail();
    } else {
      completeAs(last);
    }
  }

  /** Tells the caller that it went like another operation, which is complete. */
  void completeAs(CompletableResultCode other) {
    if (other.isSuccess()) {
      result.succeed();
    } else {
      result.failExceptionally(other.getFailureThrowable());
    }
  }
}
