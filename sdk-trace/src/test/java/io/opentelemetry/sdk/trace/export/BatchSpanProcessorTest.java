package io.opentelemetry.sdk.trace.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.peregrine.sdk.trace.samplers.Samplers;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BatchSpanProcessorTest extends SpanProcessorContract {

  @Override
  SpanProcessor processor(SpanExporter exporter) {
    return BatchSpanProcessor.builder(exporter).setMaxExportBatchSize(7).build();
  }

  @Test
  void onEnd_whileTheExporterHangs_neitherBlocksNorThrows()
      throws InterruptedException { // T99, T101
    CountDownLatch exporting = new CountDownLatch(1);
    CompletableResultCode hanging = new CompletableResultCode();
    exporter.exportResult =
        () -> {
          exporting.countDown();
          return hanging;
        };
    BatchSpanProcessor small =
        BatchSpanProcessor.builder(exporter)
            .setMaxQueueSize(4)
            .setMaxExportBatchSize(1)
            .setScheduleDelay(Duration.ZERO)
            .build();
    SdkTracerProvider provider = SdkTracerProvider.builder().addSpanProcessor(small).build();
    provider.get("test").spanBuilder("first").startSpan().end();
    assertThat(exporting.await(30, TimeUnit.SECONDS)).isTrue();
    for (int i = 0; i < 100; i++) {
      provider.get("test").spanBuilder("span").startSpan().end();
    }
    exporter.exportResult = CompletableResultCode::ofSuccess;
    hanging.succeed();

    assertThat(join(provider.shutdown()).isSuccess()).isTrue();
    assertThat(exporter.spans).hasSize(1 + 4);
  }

  @Test
  void setExportUnsampledSpans_exportsThemToo() {
    SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .addSpanProcessor(
                BatchSpanProcessor.builder(exporter).setExportUnsampledSpans(true).build())
            .setSampler(Samplers.alwaysRecord(Sampler.alwaysOff()))
            .build();
    provider.get("test").spanBuilder("unsampled").startSpan().end();
    join(provider.shutdown());

    assertThat(exporter.spans).hasSize(1);
  }

  @Test
  void defaults_areThoseOfTheSpecification() { // T99
    BatchSpanProcessor processor = BatchSpanProcessor.create(exporter);

    assertThat(processor)
        .hasToString(
            "BatchSpanProcessor{spanExporter=RecordingExporter{}, exportUnsampledSpans=false,"
                + " scheduleDelayNanos=5000000000, maxQueueSize=2048, maxExportBatchSize=512,"
                + " exporterTimeoutNanos=30000000000}");
    assertThat(processor.getSpanExporter()).isSameAs(exporter);
    assertThat(processor.isStartRequired()).isFalse();
    assertThat(processor.isOnEndingRequired()).isFalse();
    assertThat(processor.isEndRequired()).isTrue();
    join(processor.shutdown());
  }

  @Test
  void builder_settings_areTaken() {
    BatchSpanProcessor processor =
        BatchSpanProcessor.builder(exporter)
            .setMaxQueueSize(10)
            .setMaxExportBatchSize(100)
            .setScheduleDelay(1, TimeUnit.MILLISECONDS)
            .setExporterTimeout(0, TimeUnit.SECONDS)
            .build();

    assertThat(processor.toString())
        .contains("scheduleDelayNanos=1000000,", "maxQueueSize=10", "maxExportBatchSize=10,")
        .contains("exporterTimeoutNanos=" + Long.MAX_VALUE);
    join(processor.shutdown());
  }

  @Test
  void builder_badArguments_failFast() {
    BatchSpanProcessorBuilder builder = BatchSpanProcessor.builder(exporter);
    MeterProvider noProvider = null;
    Supplier<MeterProvider> noSupplier = null;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.setMaxQueueSize(0))
        .withMessageContaining("maxQueueSize")
        .withMessageContaining("0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.setMaxExportBatchSize(-3))
        .withMessageContaining("maxExportBatchSize")
        .withMessageContaining("-3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.setScheduleDelay(Duration.ofMillis(-1)))
        .withMessageContaining("delay");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.setExporterTimeout(-1, TimeUnit.SECONDS))
        .withMessageContaining("timeout");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setScheduleDelay(1, null))
        .withMessage("unit");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setScheduleDelay(null))
        .withMessage("delay");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setExporterTimeout(null))
        .withMessage("timeout");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setMeterProvider(noProvider))
        .withMessage("meterProvider");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setMeterProvider(noSupplier))
        .withMessage("meterProvider");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setInternalTelemetryVersion(null))
        .withMessage("telemetryVersion");
    assertThatNullPointerException()
        .isThrownBy(() -> BatchSpanProcessor.builder(null))
        .withMessage("spanExporter");
  }
}
