package io.opentelemetry.sdk.metrics.export;

import dev.peregrine.sdk.common.internal.Kept;
import dev.peregrine.sdk.common.internal.PipelinedExporter;
import dev.peregrine.sdk.common.internal.PipelinedExporters;
import dev.peregrine.sdk.common.internal.StateLogger;
import dev.peregrine.sdk.common.internal.UserCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.ExportRound.Goal;
import java.util.Collection;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Collects and exports in rounds, one at a time and one batch at a time. Nothing here waits: a
 * round goes on when the result of an export is there.
 *
 * <p>An export that takes longer than the timeout counts as failed; the exporter is then given the
 * same time again to finish before it is called for the next batch. After that its result is taken
 * for lost. A flush or shutdown is answered when the timeout has passed since it was asked for,
 * whatever the exporter does.
 *
 * <p>Safe for use by several threads. The lock is never held while foreign code runs.
 */
final class ExportRounds {

  private final StateLogger log =
      new StateLogger(Logger.getLogger(PeriodicMetricReader.class.getName()));

  private final MetricExporter exporter;

  /** Set if the exporter keeps what it cannot send at once; then nobody has to wait for it. */
  private final @Nullable PipelinedExporter pipeline;

  private final Supplier<Collection<MetricData>> collection;
  private final int maxBatchSize;
  private final long timeoutNanos;
  private final Timers timers;

  /** Runs what is left of a round whose exporter has made it wait. */
  private final Executor executor;

  private final ReentrantLock lock = new ReentrantLock();

  /** Whether a round is under way. Guarded by the lock. */
  private boolean busy;

  /** The flush that comes after the round under way. Guarded by the lock. */
  private @Nullable ExportRound waiting;

  /** Set when nothing but this round is to come. Guarded by the lock. */
  private @Nullable ExportRound last;

  /** Set when the last round is over, or out of time: the exporter is not to be called any more. */
  private volatile boolean ended;

  ExportRounds(
      PeriodicMetricReaderBuilder settings,
      Supplier<Collection<MetricData>> collection,
      Timers timers,
      Executor executor) {
    exporter = settings.exporter;
    pipeline = PipelinedExporters.of(exporter);
    maxBatchSize = settings.maxExportBatchSize;
    timeoutNanos = settings.timeoutNanos;
    this.collection = collection;
    this.timers = timers;
    this.executor = executor;
  }

  /**
   * What somebody has asked for.
   *
   * @param isNew whether nobody has asked for it before
   * @param firstStep to be run now; null if the round begins later by itself
   */
  record Request(CompletableResultCode result, boolean isNew, @Nullable Runnable firstStep) {

    static Request existing(ExportRound round) {
      return new Request(round.result, /* isNew= */ false, null);
    }
  }

  /** A round because the interval is over; null if there is one under way already. */
  @Nullable Runnable tick() {
    lock.lock();
    try {
      if (busy || last != null) {
        return null;
      }
      busy = true;
    } finally {
      lock.unlock();
    }
    ExportRound round = new ExportRound(Goal.EXPORT, exporter);
    return () -> collect(round);
  }

  /** A round of its own for everything measured up to now; flushes that wait share it. */
  Request flush() {
    ExportRound round;
    boolean first;
    lock.lock();
    try {
      if (last != null) {
        return Request.existing(last);
      }
      if (waiting != null) {
        return Request.existing(waiting);
      }
      round = new ExportRound(Goal.FLUSH, exporter);
      first = isFirst(round);
    } finally {
      lock.unlock();
    }
    return request(round, first);
  }

  /** The last round, which answers waiting flushes as well. */
  Request shutdown() {
    ExportRound round;
    ExportRound flush;
    boolean first;
    lock.lock();
    try {
      if (last != null) {
        return Request.existing(last);
      }
      round = new ExportRound(Goal.SHUTDOWN, exporter);
      last = round;
      flush = waiting;
      first = isFirst(round);
    } finally {
      lock.unlock();
    }
    round.result.whenComplete(() -> ended = true);
    if (flush != null) {
      UserCode.passOn(round.result, flush.result);
    }
    return request(round, first);
  }

  private boolean isFirst(ExportRound round) {
    if (busy) {
      waiting = round;
      return false;
    }
    busy = true;
    return true;
  }

  private Request request(ExportRound round, boolean first) {
    Runnable cancel = timers.after(timeoutNanos, () -> round.timeOut(timeout()));
    round.result.whenComplete(cancel);
    return new Request(round.result, /* isNew= */ true, first ? () -> collect(round) : null);
  }

  private TimeoutException timeout() {
    long millis = TimeUnit.NANOSECONDS.toMillis(timeoutNanos);
    return new TimeoutException("no result within " + millis + " ms");
  }

  private void collect(ExportRound round) {
    try {
      if (!ended) {
        round.export(MetricBatches.of(collection.get(), maxBatchSize));
      }
    } catch (Throwable thrown) {
      fail(round, "Metrics could not be collected", thrown);
    }
    exportNext(round);
  }

  private void exportNext(ExportRound round) {
    Collection<MetricData> batch = round.nextBatch();
    while (batch != null && !ended) {
      if (!export(batch, round)) {
        return;
      }
      batch = round.nextBatch();
    }
    end(round);
  }

  /** Returns whether the export is over already. */
  private boolean export(Collection<MetricData> batch, ExportRound round) {
    return (pipeline != null && pipeline.isReady())
        ? exportAhead(batch, round)
        : exportAndWait(batch, round);
  }

  /**
   * Hands over a batch to an exporter that has room for it. What becomes of it later the exporter
   * tells when it is flushed, which ends every round that somebody waits for.
   */
  private boolean exportAhead(Collection<MetricData> batch, ExportRound round) {
    CompletableResultCode result = ExportRound.call(() -> exporter.export(batch));
    round.goAhead(result);
    result.whenComplete(() -> settle(result, round));
    return true;
  }

  private boolean exportAndWait(Collection<MetricData> batch, ExportRound round) {
    OpenExport export =
        new OpenExport(timers, timeoutNanos, () -> fail(round, "An export is late", timeout()));
    CompletableResultCode result = ExportRound.call(() -> exporter.export(batch));
    if (result.isDone()) {
      export.whenOver(result, timeoutNanos, () -> settle(result, round));
      return true;
    }
    export.whenOver(
        result,
        twice(timeoutNanos),
        () -> {
          settle(result, round);
          resume(() -> exportNext(round));
        });
    return false;
  }

  private static long twice(long nanos) {
    return nanos > Timers.UNLIMITED / 2 ? Timers.UNLIMITED : 2 * nanos;
  }

  private void settle(CompletableResultCode result, ExportRound round) {
    if (result.isSuccess()) {
      report(() -> log.recovered("Metrics are exported again"));
    } else if (!Kept.isCauseOf(result)) {
      fail(round, "Metrics could not be exported", result.getFailureThrowable());
    }
  }

  private void fail(ExportRound round, String message, @Nullable Throwable cause) {
    round.fail(cause);
    report(() -> log.problem(message + "; more failures are logged at FINE", cause));
  }

  private static void report(Runnable message) {
    try {
      message.run();
    } catch (Throwable fromLogging) {
      // There is nowhere left to report to, and the round must go on.
    }
  }

  private void end(ExportRound round) {
    round.finish();
    if (round.goal == Goal.SHUTDOWN) {
      return;
    }
    ExportRound next;
    lock.lock();
    try {
      next = waiting;
      waiting = null;
      busy = next != null;
    } finally {
      lock.unlock();
    }
    if (next != null) {
      next.failIf(round);
      resume(() -> collect(next));
    }
  }

  private void resume(Runnable step) {
    try {
      executor.execute(step);
    } catch (RejectedExecutionException e) {
      // The application has ended its executor first; the last metrics are worth this thread.
      step.run();
    }
  }
}
