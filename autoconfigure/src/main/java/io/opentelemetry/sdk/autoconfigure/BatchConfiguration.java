package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.parts.BatchSettings;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.time.Duration;

/**
 * What {@code otel.bsp.*} or {@code otel.blrp.*} says; read once for all processors of a signal.
 */
final class BatchConfiguration {

  private BatchConfiguration() {}

  static BatchSettings ofSpans(ConfigProperties config) {
    return read(config, "traces", "otel.bsp.", BatchSettings.SPAN_SCHEDULE_DELAY);
  }

  static BatchSettings ofLogRecords(ConfigProperties config) {
    return read(config, "logs", "otel.blrp.", BatchSettings.LOG_SCHEDULE_DELAY);
  }

  private static BatchSettings read(
      ConfigProperties config, String signal, String prefix, Duration delay) {
    TimeoutCheck.check(config, prefix + "export.timeout", signal);
    int queueSize =
        Settings.intFrom(1, config, prefix + "max.queue.size", BatchSettings.MAX_QUEUE_SIZE);
    return new BatchSettings(
        config.getDuration(prefix + "schedule.delay", delay),
        config.getDuration(prefix + "export.timeout", BatchSettings.EXPORT_TIMEOUT),
        queueSize,
        batchSize(config, prefix + "max.export.batch.size", queueSize));
  }

  private static int batchSize(ConfigProperties config, String name, int queueSize) {
    int batchSize = Settings.intFrom(1, config, name, BatchSettings.defaultBatchSize(queueSize));
    if (batchSize > queueSize) {
      Settings.warn(config, name, batchSize, "within the queue's " + queueSize, queueSize);
      return queueSize;
    }
    return batchSize;
  }
}
