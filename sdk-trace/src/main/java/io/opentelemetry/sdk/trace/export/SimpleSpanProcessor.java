package io.opentelemetry.sdk.trace.export;

import dev.peregrine.sdk.common.internal.ProcessorMetrics;
import dev.peregrine.sdk.common.internal.StateLogger;
import dev.peregrine.sdk.common.internal.UserCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Exports each span as it ends, on the thread that ends it. For tests and for printing spans;
 * services use {@link BatchSpanProcessor}.
 *
 * <p>The exporter is called for one span at a time, so threads that end spans at once wait for each
 * other. Nobody waits for the result of an export.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/trace/sdk/#simple-processor">Specification</a>
 */
public final class SimpleSpanProcessor implements SpanProcessor {

  private final StateLogger exportLog =
      new StateLogger(Logger.getLogger(SimpleSpanProcessor.class.getName()));

  private final SpanExporter exporter;
  private final boolean exportUnsampled;
  private final ProcessorMetrics metrics;
  private final ReentrantLock exporting = new ReentrantLock();
  private final Set<CompletableResultCode> pending = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable CompletableResultCode> shutdownResult =
      new AtomicReference<>();

  /** Runs a task when an export has had its time. */
  private final Executor afterTimeout;

  SimpleSpanProcessor(SimpleSpanProcessorBuilder builder, Executor afterTimeout) {
    this.afterTimeout = afterTimeout;
    exporter = builder.exporter;
    exportUnsampled = builder.exportUnsampledSpans;
    metrics = builder.metrics;
  }

  /**
   * Makes a processor that exports sampled spans.
   *
   * @param exporter where the spans go
   * @return a new processor
   * @throws NullPointerException if the exporter is null
   */
  public static SpanProcessor create(SpanExporter exporter) {
    return builder(exporter).build();
  }

  /**
   * Returns a builder with default settings.
   *
   * @param exporter where the spans go
   * @return a new builder
   * @throws NullPointerException if the exporter is null
   */
  public static SimpleSpanProcessorBuilder builder(SpanExporter exporter) {
    return new SimpleSpanProcessorBuilder(exporter);
  }

  @Override
  public void onStart(Context parentContext, ReadWriteSpan span) {}

  @Override
  public boolean isStartRequired() {
    return false;
  }

  @Override
  public boolean isOnEndingRequired() {
    return false;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    boolean wanted = exportUnsampled || SpanSelection.isSampled(span);
    // A span of the exporter's own would be exported with one more, and so on for ever.
    if (wanted && shutdownResult.get() == null && !exporting.isHeldByCurrentThread()) {
      export(span.toSpanData());
    }
  }

  private void export(SpanData span) {
    metrics.processed(1);
    CompletableResultCode result = one(() -> exporter.export(List.of(span)));
    if (!result.isDone()) {
      pending.add(result);
    }
    result.whenComplete(() -> settle(result));
  }

  private void settle(CompletableResultCode result) {
    pending.remove(result);
    if (result.isSuccess()) {
      exportLog.recovered("Spans are exported again");
    } else {
      exportLog.problem("A span could not be exported", result.getFailureThrowable());
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

  @Override
  public boolean isEndRequired() {
    return true;
  }

  /**
   * Waits for the exports that are under way, without blocking, and has the exporter flush.
   *
   * @return succeeds only if all of that does; after a shutdown, its result
   */
  @Override
  public CompletableResultCode forceFlush() {
    CompletableResultCode ended = shutdownResult.get();
    return ended == null ? afterPending(exporter::flush) : ended;
  }

  /**
   * Waits for the exports that are under way, without blocking, and shuts the exporter down. Spans
   * that end later are not exported.
   *
   * @return succeeds only if all of that does; the same result each time
   */
  @Override
  public CompletableResultCode shutdown() {
    CompletableResultCode result = new CompletableResultCode();
    CompletableResultCode other = shutdownResult.compareAndExchange(null, result);
    if (other != null) {
      return other;
    }
    UserCode.passOn(afterPending(exporter::shutdown), result);
    return result;
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

  /**
   * Returns where the spans go.
   *
   * @return the exporter
   */
  public SpanExporter getSpanExporter() {
    return exporter;
  }

  @Override
  public String toString() {
    return "SimpleSpanProcessor{spanExporter="
        + exporter
        + ", exportUnsampledSpans="
        + exportUnsampled
        + "}";
  }
}
