package io.opentelemetry.sdk.logs.export;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Sends log records somewhere. {@link #export} is called by one thread at a time, {@link #flush}
 * and {@link #shutdown} by any thread.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/logs/sdk/#logrecordexporter">LogRecordExporter</a>
 */
public interface LogRecordExporter extends Closeable {

  /**
   * Returns an exporter that hands everything to several exporters.
   *
   * @param exporters the exporters; none for one that does nothing
   * @return the exporter
   * @throws NullPointerException if one of them is null
   */
  static LogRecordExporter composite(LogRecordExporter... exporters) {
    return composite(Arrays.asList(exporters));
  }

  /**
   * Returns an exporter that hands everything to several exporters.
   *
   * @param exporters the exporters; none for one that does nothing
   * @return the exporter
   * @throws NullPointerException if one of them is null
   */
  static LogRecordExporter composite(Iterable<LogRecordExporter> exporters) {
    List<LogRecordExporter> list = new ArrayList<>();
    exporters.forEach(exporter -> list.add(requireNonNull(exporter, "exporter")));
    return switch (list.size()) {
      case 0 -> noop();
      case 1 -> list.get(0);
      default -> new MultiLogRecordExporter(list);
    };
  }

  /**
   * Returns an exporter that does nothing and succeeds.
   *
   * @return the same one each time
   */
  static LogRecordExporter noop() {
    return NoopLogRecordExporter.INSTANCE;
  }

  /**
   * Exports records. Called with one batch at a time, on a thread that it should not block for
   * long. There is no retry outside of the exporter.
   *
   * @param logs the records
   * @return completes when they are exported, or fails
   */
  CompletableResultCode export(Collection<LogRecordData> logs);

  /**
   * Exports what the exporter itself holds back. Does not wait.
   *
   * @return completes when that is done
   */
  CompletableResultCode flush();

  /**
   * Ends the exporter. Later exports fail. Does not wait.
   *
   * @return completes when that is done
   */
  CompletableResultCode shutdown();

  /** Shuts down and waits for it, at most ten seconds. */
  @Override
  default void close() {
    shutdown().join(10, TimeUnit.SECONDS);
  }
}
