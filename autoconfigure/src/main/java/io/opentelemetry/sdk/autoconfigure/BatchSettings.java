package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;

/** What {@code otel.bsp.*} says; read once for the processors of all exporters. */
record BatchSettings(
    Duration scheduleDelay, Duration exportTimeout, int maxQueueSize, int maxExportBatchSize) {

  private static final String BATCH_SIZE = "otel.bsp.max.export.batch.size";

  static BatchSettings read(ConfigProperties config) {
    int queueSize = Settings.intFrom(1, config, "otel.bsp.max.queue.size", 2048);
    return new BatchSettings(
        config.getDuration("otel.bsp.schedule.delay", Duration.ofSeconds(5)),
        config.getDuration("otel.bsp.export.timeout", Duration.ofSeconds(30)),
        queueSize,
        batchSize(config, queueSize));
  }

  private static int batchSize(ConfigProperties config, int queueSize) {
    int batchSize = Settings.intFrom(1, config, BATCH_SIZE, Math.min(512, queueSize));
    if (batchSize > queueSize) {
      Settings.warn(BATCH_SIZE, batchSize, "within the queue's " + queueSize, queueSize);
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
}
