package io.opentelemetry.sdk.metrics.export;

import dev.peregrine.sdk.common.internal.thread.Timer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.concurrent.atomic.AtomicBoolean;

/** One call of the exporter, which is over only once, whatever ends it. */
final class OpenExport {

  private final AtomicBoolean over = new AtomicBoolean();
  private final Timer timer;
  private final Runnable late;
  private Runnable lost = () -> {};

  /**
   * Starts the time of an export that is about to begin: {@code onLate} runs if it is not over by
   * then.
   */
  OpenExport(Timer timer, long timeoutNanos, Runnable onLate) {
    this.timer = timer;
    late =
        () -> {
          if (!over.get()) {
            onLate.run();
          }
        };
    timer.schedule(late, timeoutNanos);
  }

  /**
   * Runs a task when the result is there, or when it must be taken for lost: so an exporter that
   * forgets a result does not end the export for good.
   */
  void whenOver(CompletableResultCode result, long lostNanos, Runnable next) {
    if (!result.isDone()) {
      lost = () -> end(next);
      timer.schedule(lost, lostNanos);
    }
    result.whenComplete(() -> end(next));
  }

  private void end(Runnable next) {
    if (!over.getAndSet(true)) {
      timer.cancel(late);
      timer.cancel(lost);
      next.run();
    }
  }
}
