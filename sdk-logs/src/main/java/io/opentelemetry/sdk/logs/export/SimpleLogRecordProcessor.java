package io.opentelemetry.sdk.logs.export;

import dev.peregrine.sdk.common.internal.SimpleWorker;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.concurrent.Executor;

/**
 * Exports each log record as it is emitted, on the thread that emits it. For tests and for printing
 * records; services use {@link BatchLogRecordProcessor}.
 *
 * <p>The exporter is called for one record at a time, so threads that emit records at once wait for
 * each other. Nobody waits for the result of an export.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/logs/sdk/#simple-processor">Specification</a>
 */
public final class SimpleLogRecordProcessor implements LogRecordProcessor {

  private final LogRecordExporter exporter;
  private final SimpleWorker<LogRecordData> worker;

  SimpleLogRecordProcessor(SimpleLogRecordProcessorBuilder builder, Executor afterTimeout) {
    exporter = builder.exporter;
    worker =
        new SimpleWorker<>(
            new LogRecordExporterAdapter(exporter),
            "SimpleLogRecordProcessor",
            builder.metrics,
            afterTimeout);
  }

  /**
   * Makes a processor with default settings.
   *
   * @param exporter where the records go
   * @return a new processor
   * @throws NullPointerException if the exporter is null
   */
  public static LogRecordProcessor create(LogRecordExporter exporter) {
    return builder(exporter).build();
  }

  /**
   * Returns a builder with default settings.
   *
   * @param exporter where the records go
   * @return a new builder
   * @throws NullPointerException if the exporter is null
   */
  public static SimpleLogRecordProcessorBuilder builder(LogRecordExporter exporter) {
    return new SimpleLogRecordProcessorBuilder(exporter);
  }

  @Override
  public void onEmit(Context context, ReadWriteLogRecord logRecord) {
    worker.export(logRecord.toLogRecordData());
  }

  /**
   * Waits for the exports that are under way, without blocking, and has the exporter flush.
   *
   * @return succeeds only if all of that does; after a shutdown, its result
   */
  @Override
  public CompletableResultCode forceFlush() {
    return worker.flush();
  }

  /**
   * Waits for the exports that are under way, without blocking, and shuts the exporter down.
   * Records that are emitted later are not exported.
   *
   * @return succeeds only if all of that does; the same result each time
   */
  @Override
  public CompletableResultCode shutdown() {
    return worker.shutdown();
  }

  /**
   * Returns where the records go.
   *
   * @return the exporter
   */
  public LogRecordExporter getLogRecordExporter() {
    return exporter;
  }

  @Override
  public String toString() {
    return "SimpleLogRecordProcessor{logRecordExporter=" + exporter + "}";
  }
}
