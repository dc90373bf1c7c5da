package io.opentelemetry.sdk.metrics.export;

import dev.peregrine.sdk.common.internal.Kept;
import dev.peregrine.sdk.common.internal.LazyLogger;
import dev.peregrine.sdk.common.internal.PipelinedExporter;
import dev.peregrine.sdk.common.internal.PipelinedExporters;
import dev.peregrine.sdk.common.internal.StateLogger;
import dev.peregrine.sdk.common.internal.UserCode;
import dev.peregrine.sdk.common.internal.thread.Timer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.ExportRound.Goal;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
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
final class ExportRounds implements Runnable {

  private final StateLogger log = new StateLogger(LazyLogger.of(PeriodicMetricReader.class));

  private final MetricExporter exporter;

  /** Set if the exporter keeps what it cannot send at once; then nobody has to wait for it. */
  private final @Nullable PipelinedExporter pipeline;

  private final ReaderSource source;
  private final int maxBatchSize;
  private final long timeoutNanos;
  private final Timer timer;
  private final ReaderExecutor executor;

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
      ReaderSource source,
      Timer timer,
      ReaderExecutor executor) {
    exporter = settings.exporter;
    pipeline = PipelinedExporters.of(exporter);
    maxBatchSize = settings.maxExportBatchSize;
    timeoutNanos = settings.timeoutNanos;
    this.source = source;
    this.timer = timer;
    this.executor = executor;
  }

  /** A round because the interval is over, unless there is one under way already. */
  @Override
  public void run() {
    lock.lock();
    try {
      if (busy || last != null) {
        return;
      }
      busy = true;
    } finally {
      lock.unlock();
    }
    collect(new ExportRound(Goal.EXPORT, this, exporter));
  }

  /** A round of its own for everything measured up to now; flushes that wait share it. */
  CompletableResultCode flush() {
    ExportRound round;
    boolean first;
    lock.lock();
    try {
      if (last != null) {
        return last.result;
      }
      if (waiting != null) {
        return waiting.result;
      }
      round = new ExportRound(Goal.FLUSH, this, exporter);
      first = isFirst(round);
    } finally {
      lock.unlock();
    }
    return begin(round, first);
  }

  /** The last round, which answers waiting flushes as well. */
  CompletableResultCode shutdown() {
    ExportRound round;
    ExportRound flush;
    boolean first;
    lock.lock();
    try {
      if (last != null) {
        return last.result;
      }
      round = new ExportRound(Goal.SHUTDOWN, this, exporter);
      last = round;
      flush = waiting;
      first = isFirst(round);
    } finally {
      lock.unlock();
    }
    round.result.whenComplete(() -> end(round.result));
    if (flush != null) {
      UserCode.passOn(round.result, flush.result);
    }
    return begin(round, first);
  }

  private void end(CompletableResultCode outcome) {
    ended = true;
    source.end();
    executor.end(outcome);
  }

  private boolean isFirst(ExportRound round) {
    if (busy) {
      waiting = round;
      return false;
    }
    busy = true;
    return true;
  }

  private CompletableResultCode begin(ExportRound round, boolean first) {
    TimeOut timeOut = new TimeOut(round);
    timer.schedule(timeOut, timeoutNanos);
    round.result.whenComplete(timeOut);
    if (first) {
      executor.begin(round);
    }
    return round.result;
  }

  private TimeoutException timeout() {
    long millis = TimeUnit.NANOSECONDS.toMillis(timeoutNanos);
    return new TimeoutException("no result within " + millis + " ms");
  }

  /** Does all of a round that can be done now. */
  void collect(ExportRound round) {
    try {
      if (!ended) {
        round.export(MetricBatches.of(source.collect(), maxBatchSize));
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
    CompletableResultCode result = call(batch);
    round.goAhead(result);
    result.whenComplete(new Ahead(result, round));
    return true;
  }

  private boolean exportAndWait(Collection<MetricData> batch, ExportRound round) {
    OpenExport export =
        new OpenExport(timer, timeoutNanos, () -> fail(round, "An export is late", timeout()));
    CompletableResultCode result = call(batch);
    if (result.isDone()) {
      export.whenOver(result, timeoutNanos, () -> settle(result, round));
      return true;
    }
    export.whenOver(
        result,
        twice(timeoutNanos),
        () -> {
          settle(result, round);
          executor.execute(() -> exportNext(round));
        });
    return false;
  }

  private CompletableResultCode call(Collection<MetricData> batch) {
    try {
      return UserCode.orFailure(exporter.export(batch));
    } catch (Throwable thrown) {
      return ExportRound.failure(thrown);
    }
  }

  private static long twice(long nanos) {
    return nanos > Timer.NEVER / 2 ? Timer.NEVER : 2 * nanos;
  }

  private void settle(CompletableResultCode result, ExportRound round) {
    if (result.isSuccess()) {
      succeed();
    } else if (!Kept.isCauseOf(result)) {
      fail(round, "Metrics could not be exported", result.getFailureThrowable());
    }
  }

  private void succeed() {
    try {
      log.recovered("Metrics are exported again");
    } catch (Throwable fromLogging) {
      // There is nowhere left to report to, and the round must go on.
    }
  }

  private void fail(ExportRound round, String message, @Nullable Throwable cause) {
    round.fail(cause);
    try {
      log.problem(message + "; more failures are logged at FINE", cause);
    } catch (Throwable fromLogging) {
      // As above.
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
      executor.execute(next);
    }
  }

  /** Answers who waits for a round that takes too long. Also told when the round has its result. */
  private final class TimeOut implements Runnable {

    private final ExportRound round;

    TimeOut(ExportRound round) {
      this.round = round;
    }

    @Override
    public void run() {
      if (round.result.isDone()) {
        timer.cancel(this);
      } else {
        round.timeOut(timeout());
      }
    }
  }

  /** Takes the result of what was handed over without waiting. */
  private final class Ahead implements Runnable {

    private final CompletableResultCode result;
    private final ExportRound round;

    Ahead(CompletableResultCode result, ExportRound round) {
      this.result = result;
      this.round = round;
    }

    @Override
    public void run() {
      settle(result, round);
    }
  }
}
