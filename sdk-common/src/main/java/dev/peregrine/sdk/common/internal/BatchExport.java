package dev.peregrine.sdk.common.internal;

import io.opentelemetry.sdk.common.CompletableResultCode;
import org.jspecify.annotations.Nullable;

/**
 * A batch that was handed to the exporter. Used by the worker's thread only, but run by whoever
 * completes the result.
 */
final class BatchExport implements Runnable {

  /** The position of the batch's first item in the queue. */
  final long first;

  final int size;

  /** What the batch holds of the memory budget until it is gone. */
  final long heavyBytes;

  private final BatchExports pending;
  private final CompletableResultCode result;
  private final long startNanos;

  /** Whether it has been counted as failed because it took too long. */
  private boolean timedOut;

  BatchExport(
      BatchExports pending,
      long first,
      int size,
      long heavyBytes,
      long startNanos,
      CompletableResultCode result) {
    this.pending = pending;
    this.first = first;
    this.size = size;
    this.heavyBytes = heavyBytes;
    this.startNanos = startNanos;
    this.result = result;
  }

  /** The result is there. */
  @Override
  public void run() {
    pending.onResult(result.isSuccess());
  }

  boolean isDone() {
    return result.isDone();
  }

  /** Whether all of it was exported, in time. */
  boolean isSuccess() {
    return !timedOut && result.isSuccess();
  }

  /** Why it failed, if that is known. */
  @Nullable Throwable cause(long timeoutNanos) {
    return timedOut ? BatchExports.timeout(timeoutNanos) : result.getFailureThrowable();
  }

  /** Whether its time is over, and nobody has noticed yet. */
  boolean isLate(long now, long timeoutNanos) {
    return !timedOut && now - startNanos >= timeoutNanos;
  }

  void timeOut() {
    timedOut = true;
  }

  boolean isTimedOut() {
    return timedOut;
  }

  /** Whether it has had its time twice over, so that its result must be taken for lost. */
  boolean isLost(long now, long timeoutNanos) {
    return timedOut && now - startNanos - timeoutNanos >= timeoutNanos;
  }

  /** For how long neither of these times is reached. */
  long nanosLeft(long now, long timeoutNanos) {
    long left = timeoutNanos - (now - startNanos);
    return timedOut ? left + timeoutNanos : left;
  }
}
