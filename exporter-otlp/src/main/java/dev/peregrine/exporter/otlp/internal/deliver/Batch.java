package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.sdk.common.internal.ExporterMetrics;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one call of {@code export} handed over, in one request or several. What changes is guarded
 * by the delivery's lock.
 */
final class Batch implements Runnable, Comparable<Batch> {

  final CompletableResultCode result = new CompletableResultCode();
  final int items;
  final long createdEpochNanos;

  /** Null until the first request goes or is kept. */
  private ExporterMetrics.@Nullable Operation operation;

  /** When the caller stops waiting, if ever. */
  private final long deadlineNanos;

  private final boolean limited;

  /** Whether somebody looks at the clock for this one. */
  boolean watched;

  private int open;

  /** The items lost for each reason, as the SDK's own metrics name it. */
  private Map<String, Long> losses = Map.of();

  private @Nullable Verdict lastVerdict;
  private @Nullable ExportException problem;

  /**
   * @param requests how many there are
   * @param timeoutNanos {@link Long#MAX_VALUE} for no limit
   */
  Batch(int items, int requests, long nowNanos, long timeoutNanos, long createdEpochNanos) {
    this.items = items;
    this.open = requests;
    this.deadlineNanos = nowNanos + timeoutNanos;
    this.limited = timeoutNanos != Long.MAX_VALUE;
    this.createdEpochNanos = createdEpochNanos;
  }

  boolean isLimited() {
    return limited;
  }

  /** How much of its time is left at a moment; {@link Long#MAX_VALUE} without a limit. */
  long nanosLeft(long now) {
    return limited ? deadlineNanos - now : Long.MAX_VALUE;
  }

  /** First comes the one whose caller stops waiting first. */
  @Override
  public int compareTo(Batch other) {
    return Long.signum(deadlineNanos - other.deadlineNanos);
  }

  /** Notes that one of the requests became several. */
  void split(int more) {
    open += more;
  }

  /** Returns whether that was the last request. */
  boolean delivered(Verdict verdict, long rejected) {
    lastVerdict = verdict;
    lose(rejected, "rejected");
    return --open == 0;
  }

  /**
   * Returns whether that was the last request.
   *
   * @param errorType the reason, as the SDK's own metrics name it
   */
  boolean dropped(
      int droppedItems, String errorType, ExportException why, @Nullable Verdict verdict) {
    lastVerdict = verdict == null ? lastVerdict : verdict;
    lose(droppedItems, errorType);
    problem = why;
    return --open == 0;
  }

  private void lose(long lostItems, String errorType) {
    if (lostItems > 0) {
      losses = losses.isEmpty() ? new HashMap<>() : losses;
      losses.merge(errorType, lostItems, Long::sum);
    }
  }

  /** Begins to count, if that has not begun. Called without the lock, by whoever has a request. */
  void begin(ExporterMetrics metrics) {
    if (operation == null) {
      operation = metrics.start(items);
    }
  }

  /** Tells the caller that it need not wait any longer. Called without the lock. */
  void stopWaiting() {
    result.failExceptionally(
        ExportException.kept("Not delivered in time; " + items + " items are kept and sent later"));
  }

  /** Tells everybody how it went. Called once, without the lock, after the last request. */
  @Override
  public void run() {
    count();
    if (problem == null) {
      result.succeed();
    } else {
      result.failExceptionally(problem);
    }
  }

  private void count() {
    ExporterMetrics.Operation operation = this.operation;
    if (operation == null) {
      return;
    }
    Verdict verdict = lastVerdict;
    if (verdict != null) {
      verdict.noteIn(operation);
    }
    operation.end(problem == null ? null : reasonOfAll(), losses);
  }

  /** Why all of the items were lost, if they were; one of the reasons where there are several. */
  private @Nullable String reasonOfAll() {
    long lost = 0;
    String reason = null;
    for (Map.Entry<String, Long> loss : losses.entrySet()) {
      lost += loss.getValue();
      reason = loss.getKey();
    }
    return lost < items ? null : reason;
  }
}
