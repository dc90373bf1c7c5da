package io.opentelemetry.exporter.logging;

import dev.peregrine.exporter.logging.internal.LineExporter;
import dev.peregrine.exporter.logging.internal.LogText;
import dev.peregrine.exporter.logging.internal.StandardOutput;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.util.Collection;

/**
 * Writes log records to standard output, one line each, for people to read: the format may change.
 * Not to the log, since that may be where they come from. Thread-safe.
 */
@SuppressWarnings("ClassCanBeFinal") // the contract does not say final
public class SystemOutLogRecordExporter implements LogRecordExporter {

  private final LineExporter<LogRecordData> lines =
      new LineExporter<>(LogText::append, new StandardOutput());

  private SystemOutLogRecordExporter() {}

  /**
   * Makes an exporter.
   *
   * @return a new exporter
   */
  public static SystemOutLogRecordExporter create() {
    return new SystemOutLogRecordExporter();
  }

  /**
   * Prints each record.
   *
   * @param logs the records
   * @return success; a failure after {@link #shutdown()}
   */
  @Override
  public CompletableResultCode export(Collection<LogRecordData> logs) {
    return lines.export(logs);
  }

  /**
   * Flushes standard output.
   *
   * @return whether that worked
   */
  @Override
  public CompletableResultCode flush() {
    return lines.flush();
  }

  /**
   * Flushes standard output; records are refused from now on.
   *
   * @return whether that worked
   */
  @Override
  public CompletableResultCode shutdown() {
    return lines.shutdown();
  }

  @Override
  public String toString() {
    return "SystemOutLogRecordExporter{}";
  }
}
