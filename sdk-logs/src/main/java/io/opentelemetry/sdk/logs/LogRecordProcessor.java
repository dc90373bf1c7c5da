package io.opentelemetry.sdk.logs;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hears of each log record that is emitted. Called on the thread of the application, so it must not
 * block or throw, and by many threads at once.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/logs/sdk/#logrecordprocessor">LogRecordProcessor</a>
 */
public interface LogRecordProcessor extends Closeable {

  /**
   * Returns a processor that calls several processors, in order.
   *
   * @param processors the processors; none for one that does nothing
   * @return the processor
   * @throws NullPointerException if one of them is null
   */
  static LogRecordProcessor composite(LogRecordProcessor... processors) {
    return composite(Arrays.asList(processors));
  }

  /**
   * Returns a processor that calls several processors, in order.
   *
   * @param processors the processors; none for one that does nothing
   * @return the processor
   * @throws NullPointerException if one of them is null
   */
  static LogRecordProcessor composite(Iterable<LogRecordProcessor> processors) {
    List<LogRecordProcessor> list = new ArrayList<>();
    for (LogRecordProcessor processor : processors) {
      list.add(requireNonNull(processor, "processor"));
    }
    return switch (list.size()) {
      case 0 -> NoopLogRecordProcessor.INSTANCE;
      case 1 -> list.get(0);
      default -> new MultiLogRecordProcessor(list);
    };
  }

  /**
   * Called when a record is emitted.
   *
   * @param context the context that the record was emitted in
   * @param logRecord the record, which may be changed until this method returns
   */
  void onEmit(Context context, ReadWriteLogRecord logRecord);

  /**
   * Returns whether this processor would do anything with such a record. Called when the
   * application asks whether a logger is enabled, and never before {@link #onEmit}: a processor
   * that filters has to do so there as well, and one that wraps another does not ask it.
   *
   * @param context the context that the record would be emitted in
   * @param scope the scope of the logger
   * @param severity the severity
   * @param eventName the name of the event; null if the record is none, or this is not known
   * @return false if it is certain that nothing would be done; true by default
   * @see <a href="https://opentelemetry.io/docs/specs/otel/logs/sdk/#enabled-1">Enabled</a>
   */
  default boolean isEnabled(
      Context context,
      InstrumentationScopeInfo scope,
      Severity severity,
      @Nullable String eventName) {
    return true;
  }

  /**
   * Processes what is pending, and ends the processor. Records that are emitted later are ignored.
   * Does not wait.
   *
   * @return completes when that is done; by default what {@link #forceFlush()} returns
   */
  default CompletableResultCode shutdown() {
    return forceFlush();
  }

  /**
   * Processes what is pending. Does not wait.
   *
   * @return completes when that is done; by default nothing is pending
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
