package io.opentelemetry.sdk.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.logs.LoggerConfig;
import dev.peregrine.testsupport.FakeMeters;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SelfObservabilityTest { // L66

  private final FakeMeters<MeterProvider> meters = new FakeMeters<>(MeterProvider.class);

  @Test
  void createdRecords_areCountedEvenIfFiltered() { // L67
    SdkLoggerProvider provider =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(new RecordingProcessor())
            .setLoggerConfigurator(
                scope ->
                    scope.getName().equals("off")
                        ? LoggerConfig.disabled()
                        : LoggerConfig.enabled().withMinimumSeverity(Severity.WARN))
            .setMeterProvider(meters::provider)
            .build();
    Logger logger = provider.get("on");
    logger.logRecordBuilder().setSeverity(Severity.INFO).emit();
    logger.logRecordBuilder().setSeverity(Severity.ERROR).emit();
    provider.get("off").logRecordBuilder().emit();

    assertThat(meters.sums("otel.sdk.log.created")).isEqualTo(Map.of("{}", 2.0));
  }

  @Test
  void simpleProcessor_countsWhatItProcesses() { // L68, L69
    SdkLoggerProvider.builder()
        .addLogRecordProcessor(
            SimpleLogRecordProcessor.builder(LogRecordExporter.noop())
                .setMeterProvider(meters::provider)
                .build())
        .build()
        .get("test")
        .logRecordBuilder()
        .emit();

    assertThat(meters.sum("otel.sdk.processor.log.processed", "simple_log_processor")).isEqualTo(1);
  }

  @Test
  void batchProcessor_usesTheNamesItIsToldTo() { // L68
    for (InternalTelemetryVersion version : InternalTelemetryVersion.values()) {
      SdkLoggerProvider provider =
          SdkLoggerProvider.builder()
              .addLogRecordProcessor(
                  BatchLogRecordProcessor.builder(LogRecordExporter.noop())
                      .setMeterProvider(meters.provider())
                      .setInternalTelemetryVersion(version)
                      .build())
              .build();
      provider.get("test").logRecordBuilder().emit();
      assertThat(provider.shutdown().join(30, TimeUnit.SECONDS).isSuccess()).isTrue();
    }

    assertThat(meters.names())
        .contains(
            "processedLogs",
            "queueSize",
            "otel.sdk.processor.log.processed",
            "otel.sdk.processor.log.queue.size",
            "otel.sdk.processor.log.queue.capacity");
    assertThat(meters.sum("otel.sdk.processor.log.queue.capacity", "batching_log_processor"))
        .isEqualTo(2048);
  }

  @Test
  void withoutMeterProvider_nothingIsRegistered() {
    SdkLoggerProvider.builder()
        .addLogRecordProcessor(new RecordingProcessor())
        .build()
        .get("test")
        .logRecordBuilder()
        .emit();

    assertThat(meters.names()).isEmpty();
  }
}
