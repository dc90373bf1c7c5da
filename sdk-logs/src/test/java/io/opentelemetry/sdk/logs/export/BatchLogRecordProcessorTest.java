package io.opentelemetry.sdk.logs.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BatchLogRecordProcessorTest extends LogRecordProcessorContract {

  @Override
  LogRecordProcessor processor(LogRecordExporter exporter) {
    return BatchLogRecordProcessor.builder(exporter).setMaxExportBatchSize(7).build();
  }

  @Test
  void onEmit_whileTheExporterHangs_neitherBlocksNorThrows() throws InterruptedException { // L60
    CountDownLatch exporting = new CountDownLatch(1);
    CompletableResultCode hanging = new CompletableResultCode();
    exporter.exportResult =
        () -> {
          exporting.countDown();
          return hanging;
        };
    BatchLogRecordProcessor small =
        BatchLogRecordProcessor.builder(exporter)
            .setMaxQueueSize(4)
            .setMaxExportBatchSize(1)
            .setScheduleDelay(Duration.ZERO)
            .build();
    SdkLoggerProvider provider = SdkLoggerProvider.builder().addLogRecordProcessor(small).build();
    provider.get("test").logRecordBuilder().emit();
    assertThat(exporting.await(30, TimeUnit.SECONDS)).isTrue();
    for (int i = 0; i < 100; i++) {
      provider.get("test").logRecordBuilder().emit();
    }
    exporter.exportResult = CompletableResultCode::ofSuccess;
    hanging.succeed();

    assertThat(join(provider.shutdown()).isSuccess()).isTrue();
    assertThat(exporter.records).hasSize(1 + 4);
  }

  @Test
  void settings_areTold() { // L60
    BatchLogRecordProcessor defaults = BatchLogRecordProcessor.builder(exporter).build();
    BatchLogRecordProcessor set =
        BatchLogRecordProcessor.builder(exporter)
            .setScheduleDelay(2, TimeUnit.NANOSECONDS)
            .setExporterTimeout(Duration.ofNanos(3))
            .setMaxQueueSize(4)
            .setMaxExportBatchSize(5)
            .build();

    assertThat(defaults)
        .hasToString(
            "BatchLogRecordProcessor{logRecordExporter=RecordingExporter{},"
                + " scheduleDelayNanos=1000000000, maxQueueSize=2048, maxExportBatchSize=512,"
                + " exporterTimeoutNanos=30000000000}");
    assertThat(set)
        .hasToString(
            "BatchLogRecordProcessor{logRecordExporter=RecordingExporter{},"
                + " scheduleDelayNanos=2, maxQueueSize=4, maxExportBatchSize=4,"
                + " exporterTimeoutNanos=3}");
    assertThat(set.getLogRecordExporter()).isSameAs(exporter);
    join(defaults.shutdown());
    join(set.shutdown());
  }

  @Test
  void badArguments_failFast() {
    BatchLogRecordProcessorBuilder builder = BatchLogRecordProcessor.builder(exporter);
    assertThatNullPointerException()
        .isThrownBy(() -> BatchLogRecordProcessor.builder(null))
        .withMessage("logRecordExporter");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setScheduleDelay(1, null))
        .withMessage("unit");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setScheduleDelay(null))
        .withMessage("delay");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setExporterTimeout(1, null))
        .withMessage("unit");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setExporterTimeout(null))
        .withMessage("timeout");
    Supplier<io.opentelemetry.api.metrics.MeterProvider> noSupplier = null;
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setMeterProvider(noSupplier))
        .withMessage("meterProvider");
    InternalTelemetryVersion noVersion = null;
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setInternalTelemetryVersion(noVersion))
        .withMessage("telemetryVersion");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.setScheduleDelay(-1, TimeUnit.SECONDS))
        .withMessage("delay must be non-negative, but is -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.setExporterTimeout(-1, TimeUnit.SECONDS))
        .withMessage("timeout must be non-negative, but is -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.setMaxQueueSize(0))
        .withMessage("maxQueueSize must be positive, but is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.setMaxExportBatchSize(0))
        .withMessage("maxExportBatchSize must be positive, but is 0");
  }
}
