package dev.peregrine.sdk.autoconfigure.internal.parts;

import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;

/** How a batch processor of spans or of log records collects and exports. */
public record BatchSettings(
    Duration scheduleDelay, Duration exportTimeout, int maxQueueSize, int maxExportBatchSize) {

  public static final Duration SPAN_SCHEDULE_DELAY = Duration.ofSeconds(5);
  public static final Duration LOG_SCHEDULE_DELAY = Duration.ofSeconds(1);
  public static final Duration EXPORT_TIMEOUT = Duration.ofSeconds(30);
  public static final int MAX_QUEUE_SIZE = 2048;

  /** What a batch holds if nothing is said: 512, or as much as fits in the queue. */
  public static int defaultBatchSize(int maxQueueSize) {
    return Math.min(512, maxQueueSize);
  }

  public SpanProcessor processorFor(SpanExporter exporter, SelfMetrics selfMetrics) {
    return selfMetrics
        .on(BatchSpanProcessor.builder(exporter))
        .setScheduleDelay(scheduleDelay)
        .setExporterTimeout(exportTimeout)
        .setMaxQueueSize(maxQueueSize)
        .setMaxExportBatchSize(maxExportBatchSize)
        .build();
  }

  public LogRecordProcessor processorFor(LogRecordExporter exporter, SelfMetrics selfMetrics) {
    return selfMetrics
        .on(BatchLogRecordProcessor.builder(exporter))
        .setScheduleDelay(scheduleDelay)
        .setExporterTimeout(exportTimeout)
        .setMaxQueueSize(maxQueueSize)
        .setMaxExportBatchSize(maxExportBatchSize)
        .build();
  }
}
