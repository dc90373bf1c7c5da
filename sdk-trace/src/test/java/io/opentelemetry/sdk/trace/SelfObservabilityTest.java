package io.opentelemetry.sdk.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.trace.samplers.Samplers;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
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
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SelfObservabilityTest { // T105

  /** Callbacks of asynchronous instruments, by name. */
  private final Map<String, Consumer<ObservableLongMeasurement>> callbacks = new LinkedHashMap<>();

  private final MeterProvider meters = (MeterProvider) proxy(MeterProvider.class, "");

  /** Answers every builder with itself and keeps the callbacks. */
  private Object proxy(Class<?> type, String name) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, args) -> {
          if (method.getName().equals("buildWithCallback")) {
            callbacks.put(name, callback(args[0]));
            return null;
          }
          if (method.getName().startsWith("set")) {
            return proxy;
          }
          String named = method.getName().endsWith("Builder") ? (String) args[0] : name;
          return proxy(method.getReturnType(), named);
        });
  }

  @SuppressWarnings("unchecked") // only instruments of whole numbers are made
  private static Consumer<ObservableLongMeasurement> callback(Object given) {
    return (Consumer<ObservableLongMeasurement>) given;
  }

  private Map<String, Long> collect(String instrument) {
    Map<String, Long> values = new LinkedHashMap<>();
    callbacks
        .get(instrument)
        .accept(
            new ObservableLongMeasurement() {
              @Override
              public void record(long value) {
                values.put("", value);
              }

              @Override
              public void record(long value, Attributes attributes) {
                values.put(List.copyOf(attributes.asMap().values()).toString(), value);
              }
            });
    return values;
  }

  private Tracer tracer(Sampler sampler) {
    return SdkTracerProvider.builder()
        .addSpanProcessor(new RecordingProcessor())
        .setSampler(sampler)
        .setMeterProvider(() -> meters)
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

    assertThat(collect("otel.sdk.span.started"))
        .containsOnly(
            Map.entry("[none, RECORD_ONLY]", 1L),
            Map.entry("[local, RECORD_ONLY]", 1L),
            Map.entry("[remote, RECORD_AND_SAMPLE]", 1L));

    dropping.spanBuilder("dropped").startSpan();
    assertThat(collect("otel.sdk.span.started")).containsOnly(Map.entry("[none, DROP]", 1L));
  }

  @Test
  void liveSpans_areTheRecordingOnes() { // T107
    Tracer tracer = tracer(Sampler.alwaysOn());
    Span first = tracer.spanBuilder("first").startSpan();
    tracer.spanBuilder("second").startSpan();
    first.end();
    first.end();

    assertThat(collect("otel.sdk.span.live")).containsOnly(Map.entry("[RECORD_AND_SAMPLE]", 1L));
  }

  @Test
  void processors_countWhatTheyProcess() { // T108, T109, T113
    SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .addSpanProcessor(
                SimpleSpanProcessor.builder(SpanExporter.noop())
                    .setMeterProvider(() -> meters)
                    .build())
            .build();
    provider.get("test").spanBuilder("span").startSpan().end();

    assertThat(collect("otel.sdk.processor.span.processed").entrySet())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.getKey()).contains("simple_span_processor");
              assertThat(entry.getValue()).isEqualTo(1);
            });
  }

  @Test
  void batchProcessor_usesTheNamesItIsToldTo() { // T108, T113
    for (InternalTelemetryVersion version : InternalTelemetryVersion.values()) {
      SdkTracerProvider provider =
          SdkTracerProvider.builder()
              .addSpanProcessor(
                  BatchSpanProcessor.builder(SpanExporter.noop())
                      .setMeterProvider(meters)
                      .setInternalTelemetryVersion(version)
                      .build())
              .build();
      provider.get("test").spanBuilder("span").startSpan().end();
      assertThat(provider.shutdown().join(30, TimeUnit.SECONDS).isSuccess()).isTrue();
    }

    assertThat(callbacks)
        .containsKeys(
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

    assertThat(callbacks).isEmpty();
  }
}
