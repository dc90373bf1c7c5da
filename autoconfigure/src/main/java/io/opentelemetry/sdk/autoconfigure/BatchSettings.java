package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;

/**
 * What {@code otel.bsp.*} or {@code otel.blrp.*} says; read once for all processors of a signal.
 */
record BatchSettings(
    Duration scheduleDelay, Duration exportTimeout, int maxQueueSize, int maxExportBatchSize) {

  static BatchSettings ofSpans(ConfigProperties config) {
    return read(config, "otel.bsp.", Duration.ofSeconds(5));
  }

  static BatchSettings ofLogRecords(ConfigProperties config) {
    return read(config, "otel.blrp.", Duration.ofSeconds(1));
  }

  private static BatchSettings read(ConfigProperties config, String prefix, Duration delay) {
    int queueSize = Settings.intFrom(1, config, prefix + "max.queue.size", 2048);
    return new BatchSettings(
        config.getDuration(prefix + "schedule.delay", delay),
        config.getDuration(prefix + "export.timeout", Duration.ofSeconds(30)),
        queueSize,
        batchSize(config, prefix + "max.export.batch.size", queueSize));
  }

  private static int batchSize(ConfigProperties config, String name, int queueSize) {
    int batchSize = Settings.intFrom(1, config, name, Math.min(512, queueSize));
    if (batchSize > queueSize) {
      Settings.warn(name, batchSize, "within the queue's " + queueSize, queueSize);
      return queueSize;
    }
    return batchSize;
  }

  SpanProcessor processorFor(SpanExporter exporter, SelfMetrics selfMetrics) {
    return selfMetrics
        .on(BatchSpanProcessor.builder(exporter))
        .setScheduleDelay(scheduleDelay)
        .setExporterTimeout(exportTimeout)
        .setMaxQueueSize(maxQueueSize)
        .setMaxExportBatchSize(maxExportBatchSize)
        .build();
  }

  LogRecordProcessor processorFor(LogRecordExporter exporter, SelfMetrics selfMetrics) {
    return selfMetrics
        .on(BatchLogRecordProcessor.builder(exporter))
        .setScheduleDelay(scheduleDelay)
        .setExporterTimeout(exportTimeout)
        .setMaxQueueSize(maxQueueSize)
        .setMaxExportBatchSize(maxExportBatchSize)
        .build();
  }
}
