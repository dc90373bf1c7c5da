package io.opentelemetry.sdk.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.trace.samplers.Samplers;
import dev.peregrine.testsupport.FakeMeters;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SelfObservabilityTest { // T105

  private final FakeMeters<MeterProvider> meters = new FakeMeters<>(MeterProvider.class);

  private Tracer tracer(Sampler sampler) {
    return SdkTracerProvider.builder()
        .addSpanProcessor(new RecordingProcessor())
        .setSampler(sampler)
        .setMeterProvider(meters::provider)
        .build()
        .get("test");
  }

  @Test
  void startedSpans_areCountedByOriginAndResult() { // T106
    Tracer tracer = tracer(Samplers.alwaysRecord(Sampler.parentBased(Sampler.alwaysOff())));
    Tracer dropping = tracer(Sampler.alwaysOff());
    SpanContext remote =
        SpanContext.createFromRemoteParent(
            "0123456789abcdef0123456789abcdef",
            "0123456789abcdef",
            TraceFlags.getSampled(),
            TraceState.getDefault());
    Span root = tracer.spanBuilder("root").startSpan();
    tracer.spanBuilder("child").setParent(Context.root().with(root)).startSpan();
    tracer.spanBuilder("server").setParent(Context.root().with(Span.wrap(remote))).startSpan();

    assertThat(meters.sums("otel.sdk.span.started"))
        .containsOnly(
            Map.entry(
                "{otel.span.parent.origin='none', otel.span.sampling_result='RECORD_ONLY'}", 1.0),
            Map.entry(
                "{otel.span.parent.origin='local', otel.span.sampling_result='RECORD_ONLY'}", 1.0),
            Map.entry(
                "{otel.span.parent.origin='remote', otel.span.sampling_result='RECORD_AND_SAMPLE'}",
                1.0));

    dropping.spanBuilder("dropped").startSpan();
    assertThat(meters.sums("otel.sdk.span.started"))
        .containsOnly(
            Map.entry("{otel.span.parent.origin='none', otel.span.sampling_result='DROP'}", 1.0));
  }

  @Test
  void liveSpans_areTheRecordingOnes() { // T107
    Tracer tracer = tracer(Sampler.alwaysOn());
    Span first = tracer.spanBuilder("first").startSpan();
    tracer.spanBuilder("second").startSpan();
    first.end();
    first.end();

    assertThat(meters.sums("otel.sdk.span.live"))
        .containsOnly(Map.entry("{otel.span.sampling_result='RECORD_AND_SAMPLE'}", 1.0));
  }

  @Test
  void processors_countWhatTheyProcess() { // T108, T109, T113
    SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .addSpanProcessor(
                SimpleSpanProcessor.builder(SpanExporter.noop())
                    .setMeterProvider(meters::provider)
                    .build())
            .build();
    provider.get("test").spanBuilder("span").startSpan().end();

    assertThat(meters.sums("otel.sdk.processor.span.processed")).hasSize(1);
    assertThat(meters.sum("otel.sdk.processor.span.processed", "simple_span_processor"))
        .isEqualTo(1);
  }

  @Test
  void batchProcessor_usesTheNamesItIsToldTo() { // T108, T113
    for (InternalTelemetryVersion version : InternalTelemetryVersion.values()) {
      SdkTracerProvider provider =
          SdkTracerProvider.builder()
              .addSpanProcessor(
                  BatchSpanProcessor.builder(SpanExporter.noop())
                      .setMeterProvider(meters.provider())
                      .setInternalTelemetryVersion(version)
                      .build())
              .build();
      provider.get("test").spanBuilder("span").startSpan().end();
      assertThat(provider.shutdown().join(30, TimeUnit.SECONDS).isSuccess()).isTrue();
    }

    assertThat(meters.names())
        .contains(
            "processedSpans",
            "queueSize",
            "otel.sdk.processor.span.processed",
            "otel.sdk.processor.span.queue.size",
            "otel.sdk.processor.span.queue.capacity");
  }

  @Test
  void withoutMeterProvider_nothingIsRegistered() {
    SdkTracerProvider.builder()
        .addSpanProcessor(new RecordingProcessor())
        .build()
        .get("test")
        .spanBuilder("span")
        .startSpan()
        .end();

    assertThat(meters.names()).isEmpty();
  }
}
