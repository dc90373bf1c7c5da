package io.opentelemetry.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenTelemetrySdkTest {

  private final RecordingProcessor processor = new RecordingProcessor();
  private final RecordingReader reader = new RecordingReader();
  private final RecordingLogProcessor logProcessor = new RecordingLogProcessor();
  private final OpenTelemetrySdk sdk =
      OpenTelemetrySdk.builder()
          .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(processor).build())
          .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(reader).build())
          .setLoggerProvider(
              SdkLoggerProvider.builder().addLogRecordProcessor(logProcessor).build())
          .build();

  @AfterEach
  void forgetGlobal() {
    GlobalOpenTelemetry.resetForTest();
    sdk.shutdown();
  }

  @Test
  void build_nothingSet_recordsAndPropagatesNothing() {
    try (OpenTelemetrySdk empty = OpenTelemetrySdk.builder().build()) {
      assertThat(empty.getTracer("test").spanBuilder("s").startSpan().isRecording()).isFalse();
      assertThat(empty.getPropagators().getTextMapPropagator().fields()).isEmpty();
      assertThat(empty.getMeter("test").counterBuilder("c").build().isEnabled()).isFalse();
      assertThat(empty.getLogsBridge().get("test").isEnabled(Severity.FATAL)).isFalse();
    }
  }

  @Test
  void build_nullProvider_isAsIfNotSet() {
    OpenTelemetrySdk built =
        OpenTelemetrySdk.builder()
            .setTracerProvider(null)
            .setMeterProvider(null)
            .setLoggerProvider(null)
            .build();

    assertThat(built.getSdkLoggerProvider()).isNotNull();
    assertThat(built.getSdkTracerProvider()).isNotNull();
    assertThat(built.getSdkMeterProvider()).isNotNull();
  }

  @Test
  void setPropagators_null_namesParameter() {
    assertThatNullPointerException()
        .isThrownBy(() -> OpenTelemetrySdk.builder().setPropagators(null))
        .withMessage("propagators");
  }

  @Test
  void getTracerProvider_always_hidesTheProviderThatCouldBeShutDown() {
    assertThat(sdk.getTracerProvider())
        .isSameAs(sdk.getTracerProvider())
        .isNotInstanceOf(SdkTracerProvider.class);
    assertThat(sdk.getTracerProvider().get("test"))
        .isSameAs(sdk.getSdkTracerProvider().get("test"));
    assertThat(sdk.getTracerProvider().get("test", "1"))
        .isSameAs(sdk.getSdkTracerProvider().get("test", "1"));
    assertThat(sdk.getTracerProvider().tracerBuilder("test").build())
        .isSameAs(sdk.getSdkTracerProvider().get("test"));
  }

  @Test
  void getMeterProvider_always_hidesTheProviderThatCouldBeShutDown() {
    assertThat(sdk.getMeterProvider())
        .isSameAs(sdk.getMeterProvider())
        .isNotInstanceOf(SdkMeterProvider.class);
    assertThat(sdk.getMeterProvider().get("test")).isSameAs(sdk.getSdkMeterProvider().get("test"));
    assertThat(sdk.getMeterProvider().meterBuilder("test").setInstrumentationVersion("1").build())
        .isSameAs(
            sdk.getSdkMeterProvider().meterBuilder("test").setInstrumentationVersion("1").build());
  }

  @Test
  void getLogsBridge_always_hidesTheProviderThatCouldBeShutDown() {
    assertThat(sdk.getLogsBridge())
        .isSameAs(sdk.getLogsBridge())
        .isNotInstanceOf(SdkLoggerProvider.class);
    assertThat(sdk.getLogsBridge().get("test")).isSameAs(sdk.getSdkLoggerProvider().get("test"));
    assertThat(sdk.getLogsBridge().loggerBuilder("test").setInstrumentationVersion("1").build())
        .isSameAs(
            sdk.getSdkLoggerProvider()
                .loggerBuilder("test")
                .setInstrumentationVersion("1")
                .build());
  }

  @Test
  void getLogsBridge_processorSet_logs() {
    sdk.getLogsBridge().get("test").logRecordBuilder().emit();

    assertThat(logProcessor.emitted).isEqualTo(1);
  }

  @Test
  void getMeter_readerSet_measures() {
    sdk.getMeter("test").counterBuilder("c").build().add(1);

    assertThat(reader.collectedNames()).containsExactly("c");
  }

  @Test
  void getTracer_processorSet_recordsSpans() {
    Span span = sdk.getTracer("test").spanBuilder("s").startSpan();

    span.end();

    assertThat(processor.ended).isEqualTo(1);
  }

  @Test
  void getPropagators_set_returnsThem() {
    ContextPropagators propagators =
        ContextPropagators.create(W3CTraceContextPropagator.getInstance());

    OpenTelemetrySdk built = OpenTelemetrySdk.builder().setPropagators(propagators).build();

    assertThat(built.getPropagators()).isSameAs(propagators);
  }

  @Test
  void buildAndRegisterGlobal_noGlobal_isTheGlobal() {
    OpenTelemetrySdk.builder()
        .setTracerProvider(sdk.getSdkTracerProvider())
        .buildAndRegisterGlobal();

    GlobalOpenTelemetry.getTracer("test").spanBuilder("s").startSpan().end();
    assertThat(processor.ended).isEqualTo(1);
  }

  @Test
  void buildAndRegisterGlobal_globalThere_throws() {
    OpenTelemetrySdkBuilder builder = OpenTelemetrySdk.builder();
    builder.buildAndRegisterGlobal();

    assertThatThrownBy(builder::buildAndRegisterGlobal).isInstanceOf(IllegalStateException.class);
  }

  // T41
  @Test
  void shutdown_calledTwice_shutsProvidersDownOnceAndRepeatsTheResult() {
    processor.shutdownResult.fail();

    CompletableResultCode first = sdk.shutdown();
    CompletableResultCode second = sdk.shutdown();

    assertThat(processor.shutdowns).isEqualTo(1);
    assertThat(first.isDone()).isTrue();
    assertThat(first.isSuccess()).isFalse();
    assertThat(second).isSameAs(first);
  }

  @Test
  void shutdown_processorStillAtWork_isNotDoneBeforeIt() {
    CompletableResultCode result = sdk.shutdown();
    boolean doneBefore = result.isDone();

    processor.shutdownResult.succeed();

    assertThat(doneBefore).isFalse();
    assertThat(result.join(10, TimeUnit.SECONDS).isSuccess()).isTrue();
  }

  @Test
  void shutdown_readerStillAtWork_isNotDoneBeforeIt() {
    processor.shutdownResult.succeed();
    reader.shutdownResult = new CompletableResultCode();
    CompletableResultCode result = sdk.shutdown();
    boolean doneBefore = result.isDone();

    reader.shutdownResult.fail();

    assertThat(doneBefore).isFalse();
    assertThat(reader.shutdowns).isEqualTo(1);
    assertThat(result.join(10, TimeUnit.SECONDS).isDone()).isTrue();
    assertThat(result.isSuccess()).isFalse();
  }

  @Test
  void shutdown_logProcessorStillAtWork_isNotDoneBeforeIt() {
    processor.shutdownResult.succeed();
    logProcessor.shutdownResult = new CompletableResultCode();
    CompletableResultCode result = sdk.shutdown();
    boolean doneBefore = result.isDone();

    logProcessor.shutdownResult.fail();

    assertThat(doneBefore).isFalse();
    assertThat(result.isDone()).isTrue();
    assertThat(result.isSuccess()).isFalse();
  }

  @Test
  void shutdown_done_nothingIsRecordedAnyMore() {
    processor.shutdownResult.succeed();
    sdk.close();

    sdk.getTracer("test").spanBuilder("s").startSpan().end();
    sdk.getLogsBridge().get("test").logRecordBuilder().emit();

    assertThat(processor.ended).isZero();
    assertThat(logProcessor.emitted).isZero();
  }

  @Test
  void close_calledTwice_shutsDownOnce() {
    processor.shutdownResult.succeed();

    sdk.close();
    sdk.close();

    assertThat(processor.shutdowns).isEqualTo(1);
  }

  @Test
  void toString_always_namesTheParts() {
    assertThat(sdk.toString())
        .startsWith("OpenTelemetrySdk{tracerProvider=SdkTracerProvider{")
        .containsSubsequence(
            ", meterProvider=SdkMeterProvider{",
            ", loggerProvider=SdkLoggerProvider{",
            ", propagators=");
  }
}
