package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.autoconfigure.internal.parts.BatchSettings;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;

/** The batch and simple processors. */
final class Processors {

  private Processors() {}

  static SpanProcessor batchOfSpans(NodeConfig config) {
    return batch(config, BatchSettings.SPAN_SCHEDULE_DELAY)
        .processorFor(
            config.create("exporter", SpanExporter.class), config.context().selfMetrics());
  }

  static SpanProcessor simpleOfSpans(NodeConfig config) {
    return config
        .context()
        .selfMetrics()
        .simpleProcessor(config.create("exporter", SpanExporter.class));
  }

  static LogRecordProcessor batchOfLogRecords(NodeConfig config) {
    return batch(config, BatchSettings.LOG_SCHEDULE_DELAY)
        .processorFor(
            config.create("exporter", LogRecordExporter.class), config.context().selfMetrics());
  }

  static LogRecordProcessor simpleOfLogRecords(NodeConfig config) {
    return config
        .context()
        .selfMetrics()
        .simpleProcessor(config.create("exporter", LogRecordExporter.class));
  }

  private static BatchSettings batch(NodeConfig config, Duration scheduleDelay) {
    int queueSize = config.integerOr("max_queue_size", BatchSettings.MAX_QUEUE_SIZE);
    int batchSize =
        config.integerOr("max_export_batch_size", BatchSettings.defaultBatchSize(queueSize));
    if (batchSize > queueSize) {
      throw config.error(
          "max_export_batch_size", batchSize + " is more than max_queue_size, " + queueSize);
    }
    return new BatchSettings(
        config.millisOr("schedule_delay", scheduleDelay),
        config.millisOr("export_timeout", BatchSettings.EXPORT_TIMEOUT),
        queueSize,
        batchSize);
  }
}
