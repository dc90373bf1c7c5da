package io.opentelemetry.sdk.metrics.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.concurrent.atomic.AtomicBoolean;

/** One call of the exporter, which is over only once, whatever ends it. */
final class OpenExport {

  private final AtomicBoolean over = new AtomicBoolean();
  private final Timers timers;
  private final Runnable cancelLate;
  private Runnable cancelLost = () -> {};

  /**
   * Starts the time of an export that is about to begin: {@code onLate} runs if it is not over by
   * then.
   */
  OpenExport(Timers timers, long timeoutNanos, Runnable onLate) {
    this.timers = timers;
    cancelLate =
        timers.after(
            timeoutNanos,
            () -> {
              if (!over.get()) {
                onLate.run();
              }
            });
  }

  /**
   * Runs a task when the result is there, or when it must be taken for lost: so an exporter that
   * forgets a result does not end the export for good.
   */
  void whenOver(CompletableResultCode result, long lostNanos, Runnable next) {
    if (!result.isDone()) {
      cancelLost = timers.after(lostNanos, () -> end(next));
    }
    result.whenComplete(() -> end(next));
  }

  private void end(Runnable next) {
    if (!over.getAndSet(true)) {
      cancelLate.run();
      cancelLost.run();
      next.run();
    }
  }
}
