package io.opentelemetry.sdk.metrics.export;

import dev.peregrine.sdk.common.internal.UserCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One collection on its way through the exporter, and what the exporter is to do after it. */
final class ExportRound implements Runnable {

  /** What a round is for. */
  enum Goal {
    /** The interval is over. */
    EXPORT,
    /** Somebody has asked for a flush. */
    FLUSH,
    /** It is the last round. */
    SHUTDOWN
  }

  final Goal goal;

  /** Succeeds only if all of the round did. */
  final CompletableResultCode result = new CompletableResultCode();

  private final ExportRounds rounds;
  private final MetricExporter exporter;
  private final AtomicBoolean exporterAsked = new AtomicBoolean();

  /** The batches to come. Touched by one step of the round at a time. */
  private Iterator<Collection<MetricData>> batches = Collections.emptyIterator();

  /** Several threads may set them; any of the causes will do. */
  private volatile @Nullable Throwable cause;

  private volatile boolean failed;

  /** What was handed over without waiting. Touched by one step of the round at a time. */
  private final List<CompletableResultCode> ahead = new ArrayList<>();

  ExportRound(Goal goal, ExportRounds rounds, MetricExporter exporter) {
    this.goal = goal;
    this.rounds = rounds;
    this.exporter = exporter;
  }

  @Override
  public void run() {
    rounds.collect(this);
  }

  void export(Collection<Collection<MetricData>> collected) {
    batches = collected.iterator();
  }

  @Nullable Collection<MetricData> nextBatch() {
    return batches.hasNext() ? batches.next() : null;
  }

  /** Notes a result that the round goes on without. */
  void goAhead(CompletableResultCode export) {
    if (goal != Goal.EXPORT) {
      ahead.add(export);
    }
  }

  /** Notes that something went wrong; the rest of the round goes on. */
  void fail(@Nullable Throwable reason) {
    if (reason != null) {
      cause = reason;
    }
    failed = true;
  }

  /**
   * Makes the successor of a failed round fail too if nobody else is told: it promised to wait for
   * what was under way. A flush tells its own caller, and what comes after it tells of itself.
   */
  void failIf(ExportRound previous) {
    if (previous.failed && previous.goal == Goal.EXPORT) {
      fail(previous.cause);
    }
  }

  /** Ends the round when all batches had their turn. */
  void finish() {
    if (goal == Goal.EXPORT) {
      complete(CompletableResultCode.ofSuccess());
    } else if (!exporterAsked.getAndSet(true)) {
      new Ending(askExporter(), CompletableResultCode.ofAll(ahead)).begin();
    }
  }

  /** Answers that the time is over. The exporter is asked nevertheless, but not waited for. */
  void timeOut(TimeoutException timeout) {
    fail(timeout);
    result.failExceptionally(timeout);
    if (!exporterAsked.getAndSet(true)) {
      CompletableResultCode unused = askExporter();
    }
  }

  private CompletableResultCode askExporter() {
    try {
      return UserCode.orFailure(goal == Goal.SHUTDOWN ? exporter.shutdown() : exporter.flush());
    } catch (Throwable thrown) {
      return failure(thrown);
    }
  }

  /** The result of an exporter that has thrown, even what is fatal: the next round must come. */
  static CompletableResultCode failure(Throwable thrown) {
    return thrown instanceof VirtualMachineError
        ? CompletableResultCode.ofExceptionalFailure(thrown)
        : UserCode.failure(thrown);
  }

  private void complete(CompletableResultCode last) {
    if (failed) {
      result.failExceptionally(cause);
    } else if (last.isSuccess()) {
      result.succeed();
    } else {
      result.failExceptionally(last.getFailureThrowable());
    }
  }

  /**
   * Completes the round when the exporter has answered and all exports are over. The exporter knows
   * how these went when it answers, but may tell it at the same time.
   */
  private final class Ending implements Runnable {

    private final CompletableResultCode answer;
    private final CompletableResultCode exports;

    Ending(CompletableResultCode answer, CompletableResultCode exports) {
      this.answer = answer;
      this.exports = exports;
    }

    void begin() {
      answer.whenComplete(this);
      exports.whenComplete(this);
    }

    @Override
    public void run() {
      if (answer.isDone() && (exports.isDone() || !answer.isSuccess())) {
        complete(answer);
      }
    }
  }
}
