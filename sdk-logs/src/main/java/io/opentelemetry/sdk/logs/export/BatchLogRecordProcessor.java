package io.opentelemetry.sdk.logs.export;

import dev.peregrine.sdk.common.internal.BatchWorker;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;
import io.opentelemetry.sdk.logs.data.LogRecordData;

/**
 * Exports log records in batches, from a thread of its own. The application only puts its record
 * into a queue; when that is full, records are dropped and counted.
 *
 * <p>A batch is exported when it is full, when the schedule delay has passed, and on {@link
 * #forceFlush}. The exporter gets one batch at a time.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/logs/sdk/#batching-processor">Specification</a>
 */
public final class BatchLogRecordProcessor implements LogRecordProcessor {

  private final LogRecordExporter exporter;
  private final BatchWorker<LogRecordData> worker;

  /** In words: the builder may be changed later. */
  private final String settings;

  BatchLogRecordProcessor(BatchLogRecordProcessorBuilder builder) {
    exporter = builder.exporter;
    worker = builder.settings.start(new LogRecordExporterAdapter(exporter));
    settings = builder.settings.toString();
  }

  /**
   * Returns a builder with default settings.
   *
   * @param logRecordExporter where the records go
   * @return a new builder
   * @throws NullPointerException if the exporter is null
   */
  public static BatchLogRecordProcessorBuilder builder(LogRecordExporter logRecordExporter) {
    return new BatchLogRecordProcessorBuilder(logRecordExporter);
  }

  @Override
  @HotPath("LogRecordBenchmark")
  public void onEmit(Context context, ReadWriteLogRecord logRecord) {
    if (logRecord != null) {
      worker.offer(logRecord.toLogRecordData());
    }
  }

  /**
   * Exports the records that were emitted so far, and has the exporter flush.
   *
   * @return succeeds only if all of them were exported, and in time
   */
  @Override
  public CompletableResultCode forceFlush() {
    return worker.flush();
  }

  /**
   * Exports the records that were emitted so far and shuts the exporter down. Records that are
   * emitted later are dropped.
   *
   * @return succeeds only if all of them were exported, and in time; the same result each time
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
    return "BatchLogRecordProcessor{logRecordExporter=" + exporter + ", " + settings + "}";
  }
}
