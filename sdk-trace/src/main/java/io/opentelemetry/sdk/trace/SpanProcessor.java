package io.opentelemetry.sdk.trace;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Is told when recording spans start and end. Called on the application's threads, many at once, so
 * it must be quick and must not block. What it throws is logged and goes no further.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/trace/sdk/#span-processor">Specification</a>
 */
public interface SpanProcessor extends Closeable {

  /**
   * Makes a processor that calls several others, in order.
   *
   * @param processors the processors
   * @return the processor; the only one given, or one that does nothing for none
   */
  static SpanProcessor composite(SpanProcessor... processors) {
    return composite(Arrays.asList(processors));
  }

  /**
   * Makes a processor that calls several others, in order.
   *
   * @param processors the processors
   * @return the processor; the only one given, or one that does nothing for none
   */
  static SpanProcessor composite(Iterable<SpanProcessor> processors) {
    List<SpanProcessor> all = new ArrayList<>();
    for (SpanProcessor processor : processors) {
      all.add(processor);
    }
    return switch (all.size()) {
      case 0 -> NoopSpanProcessor.INSTANCE;
      case 1 -> all.get(0);
      default -> new MultiSpanProcessor(all);
    };
  }

  /**
   * Called when a span has started, on the thread that started it.
   *
   * @param parentContext the context that the span was started in
   * @param span the very span that the application has
   */
  void onStart(Context parentContext, ReadWriteSpan span);

  /**
   * Returns whether {@link #onStart} does anything. Asked once, when the processor is registered.
   *
   * @return false if there is no need to call it
   */
  boolean isStartRequired();

  /**
   * Called while a span ends, on the thread that ends it, before any {@link #onEnd}. The end time
   * is fixed and other threads can no longer write to the span, but this call can.
   *
   * @param span the very span that the application has
   */
  default void onEnding(ReadWriteSpan span) {}

  /**
   * Returns whether {@link #onEnding} does anything. Asked once, when the processor is registered.
   *
   * @return false if there is no need to call it; by default whether its class overrides it
   */
  default boolean isOnEndingRequired() {
    return OnEndingOverride.isIn(getClass());
  }

  /**
   * Called when a span has ended, on the thread that ended it.
   *
   * @param span the span, which no longer changes
   */
  void onEnd(ReadableSpan span);

  /**
   * Returns whether {@link #onEnd} does anything. Asked once, when the processor is registered.
   *
   * @return false if there is no need to call it
   */
  boolean isEndRequired();

  /**
   * Processes what is pending and releases everything. Called once.
   *
   * @return completes when that is done; by default that of {@link #forceFlush}
   */
  default CompletableResultCode shutdown() {
    return forceFlush();
  }

  /**
   * Processes what is pending.
   *
   * @return completes when that is done; by default at once
   */
  default CompletableResultCode forceFlush() {
    return CompletableResultCode.ofSuccess();
  }

  /** Shuts down and waits for it, at most ten seconds. */
  @Override
  default void close() {
    shutdown().join(10, TimeUnit.SECONDS);
  }
}
