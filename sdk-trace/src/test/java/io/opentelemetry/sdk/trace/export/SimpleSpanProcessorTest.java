package io.opentelemetry.sdk.trace.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.peregrine.sdk.common.internal.Kept;
import dev.peregrine.sdk.trace.samplers.Samplers;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimpleSpanProcessorTest extends SpanProcessorContract {

  @Override
  SpanProcessor processor(SpanExporter exporter) {
    return SimpleSpanProcessor.create(exporter);
  }

  @Test
  void onEnd_exportsOnTheThreadThatEnds() {
    Thread[] thread = new Thread[1];
    exporter.exportResult =
        () -> {
          thread[0] = Thread.currentThread();
          return CompletableResultCode.ofSuccess();
        };
    end("span");

    assertThat(thread[0]).isSameAs(Thread.currentThread());
  }

  @Test
  void onEnd_ofTheExportersOwnSpans_exportsNothing() { // T97
    exporter.exportResult =
        () -> {
          end("made by the exporter");
          return CompletableResultCode.ofSuccess();
        };
    end("span");

    assertThat(exporter.spans).hasSize(1);
    assertThat(exporter.overlaps).hasValue(0);
  }

  @Test
  void forceFlush_waitsForExportsUnderWay() { // T96
    CompletableResultCode export = new CompletableResultCode();
    exporter.exportResult = () -> export;
    end("span");
    CompletableResultCode flush = processor.forceFlush();
    assertThat(flush.isDone()).isFalse();
    assertThat(exporter.flushes).hasValue(0);
    export.succeed();

    assertThat(flush.isSuccess()).isTrue();
    assertThat(exporter.flushes).hasValue(1);
  }

  @Test
  void forceFlush_afterAnExportFailed_isAFailure() { // T96
    CompletableResultCode export = new CompletableResultCode();
    exporter.exportResult = () -> export;
    end("span");
    CompletableResultCode flush = processor.forceFlush();
    export.failExceptionally(new IllegalStateException("test"));

    assertThat(flush.isDone()).isTrue();
    assertThat(flush.isSuccess()).isFalse();
    assertThat(flush.getFailureThrowable()).hasMessage("test");
  }

  @Test
  void forceFlush_exportIsKept_leavesTheAnswerToTheExporter() {
    CompletableResultCode export = new CompletableResultCode();
    exporter.exportResult = () -> export;
    end("span");
    CompletableResultCode flush = processor.forceFlush();
    export.failExceptionally(new KeptFailure());

    assertThat(exporter.flushes).hasValue(1);
    assertThat(flush.isSuccess()).isTrue();
  }

  private static final class KeptFailure extends Exception implements Kept {
    private static final long serialVersionUID = 1;
  }

  @Test
  void shutdown_whenAnExportHangs_goesOnAfterAWhile() { // T41, T101
    List<Runnable> later = new ArrayList<>();
    SimpleSpanProcessor impatient = SimpleSpanProcessor.builder(exporter).build(later::add);
    CompletableResultCode hanging = new CompletableResultCode();
    exporter.exportResult = () -> hanging;
    SdkTracerProvider provider = SdkTracerProvider.builder().addSpanProcessor(impatient).build();
    provider.get("test").spanBuilder("span").startSpan().end();
    CompletableResultCode result = provider.shutdown();
    assertThat(result.isDone()).isFalse();
    later.forEach(Runnable::run);

    assertThat(result.isDone()).isTrue();
    assertThat(result.isSuccess()).isFalse();
    assertThat(exporter.shutdowns).hasValue(1);
    hanging.succeed();
  }

  @Test
  void setExportUnsampledSpans_exportsThemToo() {
    SdkTracerProvider.builder()
        .addSpanProcessor(
            SimpleSpanProcessor.builder(exporter).setExportUnsampledSpans(true).build())
        .setSampler(Samplers.alwaysRecord(Sampler.alwaysOff()))
        .build()
        .get("test")
        .spanBuilder("unsampled")
        .startSpan()
        .end();

    assertThat(exporter.spans).hasSize(1);
  }

  @Test
  void settings_areTold() {
    SimpleSpanProcessor simple = SimpleSpanProcessor.builder(exporter).build();

    assertThat(simple.isStartRequired()).isFalse();
    assertThat(simple.isOnEndingRequired()).isFalse();
    assertThat(simple.isEndRequired()).isTrue();
    assertThat(simple.getSpanExporter()).isSameAs(exporter);
    assertThat(simple)
        .hasToString(
            "SimpleSpanProcessor{spanExporter=RecordingExporter{}, exportUnsampledSpans=false}");
  }

  @Test
  void nullArguments_failFast() {
    assertThatNullPointerException()
        .isThrownBy(() -> SimpleSpanProcessor.create(null))
        .withMessage("exporter");
    assertThatNullPointerException()
        .isThrownBy(() -> SimpleSpanProcessor.builder(exporter).setMeterProvider(null))
        .withMessage("meterProvider");
  }
}
