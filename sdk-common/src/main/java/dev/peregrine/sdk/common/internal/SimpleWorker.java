package dev.peregrine.sdk.common.internal;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hands items to an exporter one by one, on the threads that record them. Spans and log records
 * share this class.
 *
 * <p>The exporter is called for one item at a time, so threads that export at once wait for each
 * other. Nobody waits for the result of an export. Safe for use by several threads.
 *
 * @param <T> what is exported
 */
public final class SimpleWorker<T> {

  private static final long EXPORT_TIMEOUT_SECONDS = 30;

  private static final Logger LOGGER = Logger.getLogger(SimpleWorker.class.getName());

  private final StateLogger exportLog = new StateLogger(LOGGER);

  private final BatchExporter<T> exporter;
  private final String name;
  private final ProcessorMetrics metrics;
  private final Executor afterTimeout;
  private final ReentrantLock exporting = new ReentrantLock();
  private final Set<CompletableResultCode> pending = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean shutDown = new AtomicBoolean();
  private final CompletableResultCode shutdownResult = new CompletableResultCode();

  /**
   * Makes one that is open.
   *
   * @param name what the log messages call it
   * @param afterTimeout runs a task when an export has had its time
   */
  public SimpleWorker(
      BatchExporter<T> exporter, String name, ProcessorMetrics metrics, Executor afterTimeout) {
    this.exporter = exporter;
    this.name = name;
    this.metrics = metrics;
    this.afterTimeout = afterTimeout;
    if (exporter.pipeline() != null) {
      LOGGER.log(
          Level.WARNING,
          () ->
              name
                  + " sends each item in a request of its own; use a batch processor for an"
                  + " exporter that sends over the network");
    }
  }

  /** Runs a task when an export has had 30 seconds. */
  public static Executor afterTimeout() {
    return CompletableFuture.delayedExecutor(EXPORT_TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * Exports an item, unless that is over. What the exporter itself records is left out: it would be
   * exported with one more item, and so on for ever.
   */
  public void export(T item) {
    if (shutDown.get() || exporting.isHeldByCurrentThread()) {
      return;
    }
    metrics.processed(1);
    CompletableResultCode result = one(() -> exporter.export(List.of(item)));
    if (!result.isDone()) {
      CompletableResultCode outcome = Kept.forgiven(result);
      pending.add(outcome);
      outcome.whenComplete(() -> pending.remove(outcome));
    }
    result.whenComplete(() -> report(result));
  }

  private void report(CompletableResultCode result) {
    if (result.isSuccess()) {
      exportLog.recovered(name + " exports again");
    } else if (!Kept.isCauseOf(result)) {
      exportLog.problem(
          name + " could not export; more failures are logged at FINE",
          result.getFailureThrowable());
    }
  }

  /** The exporter is never called by two threads at once. */
  private CompletableResultCode one(Supplier<CompletableResultCode> call) {
    exporting.lock();
    try {
      return UserCode.result(call);
    } finally {
      exporting.unlock();
    }
  }

  /**
   * Waits for the exports that are under way, without blocking, and has the exporter flush.
   *
   * @return succeeds only if all of that does; after a shutdown, its result
   */
  public CompletableResultCode flush() {
    return shutDown.get() ? shutdownResult : afterPending(exporter::flush);
  }

  /**
   * Waits for the exports that are under way, without blocking, and shuts the exporter down. Items
   * that come later are not exported.
   *
   * @return succeeds only if all of that does; the same result each time
   */
  public CompletableResultCode shutdown() {
    if (!shutDown.getAndSet(true)) {
      UserCode.passOn(afterPending(exporter::shutdown), shutdownResult);
    }
    return shutdownResult;
  }

  /** Calls the exporter when the exports under way are complete, or have had their time. */
  private CompletableResultCode afterPending(Supplier<CompletableResultCode> call) {
    CompletableResultCode exports = new CompletableResultCode();
    UserCode.passOn(CompletableResultCode.ofAll(List.copyOf(pending)), exports);
    if (!exports.isDone()) {
      afterTimeout.execute(exports::fail);
    }
    CompletableResultCode result = new CompletableResultCode();
    exports.whenComplete(
        () -> UserCode.passOn(CompletableResultCode.ofAll(List.of(exports, one(call))), result));
    return result;
  }
}
