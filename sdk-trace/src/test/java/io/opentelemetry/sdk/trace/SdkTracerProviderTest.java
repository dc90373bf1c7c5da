package io.opentelemetry.sdk.trace;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.trace.TracerConfig;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SdkTracerProviderTest {

  private final RecordingProcessor processor = new RecordingProcessor();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder().addSpanProcessor(processor).build();

  private static InstrumentationScopeInfo scope(Tracer tracer) {
    return ((ReadableSpan) tracer.spanBuilder("x").startSpan()).getInstrumentationScopeInfo();
  }

  @Test
  void get_keepsTheScope() { // T2, T36
    Tracer tracer =
        provider
            .tracerBuilder("name")
            .setInstrumentationVersion("1")
            .setSchemaUrl("https://schema")
            .build();

    assertThat(scope(tracer))
        .isEqualTo(
            InstrumentationScopeInfo.builder("name")
                .setVersion("1")
                .setSchemaUrl("https://schema")
                .build());
    assertThat(scope(provider.get("name"))).isEqualTo(InstrumentationScopeInfo.create("name"));
  }

  @Test
  void get_keepsTheAttributesOfTheScope() { // T2, T36
    assumeTrue(ApiAccess.isPeregrine(), "another API has no attributes of scopes");
    Attributes attributes = Attributes.of(stringKey("k"), "v");
    Tracer tracer = provider.tracerBuilder("name").setAttributes(attributes).build();

    assertThat(scope(tracer))
        .isEqualTo(InstrumentationScopeInfo.builder("name").setAttributes(attributes).build());
  }

  @Test
  void get_sameScope_isTheSameTracer() {
    assertThat(provider.get("a", "1")).isSameAs(provider.get("a", "1"));
    assertThat(provider.get("a", "1")).isNotSameAs(provider.get("a", "2"));
    assertThat(provider.tracerBuilder("a").setInstrumentationVersion(null).build())
        .isSameAs(provider.get("a"));
  }

  @Test
  void get_withoutName_works() { // T3
    assertThat(scope(provider.get(null)).getName()).isEmpty();
    assertThat(scope(provider.tracerBuilder("").build()).getName()).isEmpty();
  }

  @Test
  void isEnabled_tellsWhetherSpansAreMade() { // T5, T40
    assertThat(provider.get("x").isEnabled()).isTrue();

    Tracer useless = SdkTracerProvider.builder().build().get("x");
    assertThat(useless.isEnabled()).isFalse();
    assertThat(useless.spanBuilder("x").startSpan().isRecording()).isFalse();
  }

  @Test
  void tracerConfigurator_disablesByScope() { // T38, T39
    SdkTracerProvider configured =
        SdkTracerProvider.builder()
            .addSpanProcessor(processor)
            .setTracerConfigurator(
                scope ->
                    switch (scope.getName()) {
                      case "off" -> TracerConfig.disabled();
                      case "on" -> TracerConfig.enabled();
                      default -> null;
                    })
            .build();

    assertThat(configured.get("off").isEnabled()).isFalse();
    assertThat(configured.get("on").isEnabled()).isTrue();
    assertThat(configured.get("other").isEnabled()).isTrue();
  }

  @Test
  void disabledTracer_carriesTheTraceOn() { // T39
    provider.setTracerConfigurator(scope -> TracerConfig.disabled());
    Span parent =
        SdkTracerProvider.builder()
            .addSpanProcessor(processor)
            .build()
            .get("x")
            .spanBuilder("parent")
            .startSpan();
    Span span =
        provider.get("x").spanBuilder("name").setParent(Context.root().with(parent)).startSpan();

    assertThat(span.isRecording()).isFalse();
    assertThat(span.getSpanContext()).isEqualTo(parent.getSpanContext());
  }

  @Test
  void setTracerConfigurator_configItself_holdsForEachScope() { // T37
    provider.setTracerConfigurator(TracerConfig.disabled());

    assertThat(provider.getTracerConfigurator()).isSameAs(TracerConfig.disabled());
    assertThat(provider.get("x").isEnabled()).isFalse();
    assertThat(provider.get("y").isEnabled()).isFalse();
  }

  @Test
  void setTracerConfigurator_reachesTracersHandedOut() { // T4, T37, T38
    Tracer tracer = provider.get("x");
    provider.setTracerConfigurator(scope -> TracerConfig.disabled());
    assertThat(tracer.isEnabled()).isFalse();
    assertThat(provider.get("y").isEnabled()).isFalse();
    provider.setTracerConfigurator(scope -> TracerConfig.defaultConfig());

    assertThat(tracer.isEnabled()).isTrue();
  }

  @Test
  void tracerConfigurator_thatThrows_leavesTheTracerEnabled() { // T34
    provider.setTracerConfigurator(
        scope -> {
          throw new IllegalStateException("test");
        });

    assertThat(provider.get("x").isEnabled()).isTrue();
  }

  @Test
  void shutdown_endsRecordingOnce() { // T41
    Tracer tracer = provider.get("x");
    Span live = tracer.spanBuilder("live").startSpan();
    CompletableResultCode result = provider.shutdown();

    assertThat(result.isSuccess()).isTrue();
    assertThat(provider.shutdown()).isSameAs(result);
    assertThat(processor.shutdowns).isEqualTo(1);
    assertThat(tracer.isEnabled()).isFalse();
    assertThat(provider.get("y").isEnabled()).isFalse();
    assertThat(tracer.spanBuilder("x").startSpan().isRecording()).isFalse();
    provider.setTracerConfigurator(scope -> TracerConfig.enabled());
    assertThat(tracer.isEnabled()).isFalse();
    live.setAttribute("still", "works").end();
  }

  @Test
  void shutdown_reportsFailure() { // T41
    processor.shutdownResult = CompletableResultCode.ofFailure();

    assertThat(provider.shutdown().isDone()).isTrue();
    assertThat(provider.shutdown().isSuccess()).isFalse();
    assertThat(provider.forceFlush().isSuccess()).isFalse();
    assertThat(processor.flushes).isZero();
  }

  @Test
  void shutdown_reachesTheSampler() {
    boolean[] closed = new boolean[1];
    Sampler sampler =
        new Sampler() {
          @Override
          public SamplingResult shouldSample(
              Context parentContext,
              String traceId,
              String name,
              SpanKind spanKind,
              Attributes attributes,
              List<LinkData> parentLinks) {
            return SamplingResult.drop();
          }

          @Override
          public String getDescription() {
            return "test";
          }

          @Override
          public CompletableResultCode shutdown() {
            closed[0] = true;
            throw new IllegalStateException("test");
          }
        };
    CompletableResultCode result =
        SdkTracerProvider.builder()
            .addSpanProcessor(processor)
            .setSampler(sampler)
            .build()
            .shutdown();

    assertThat(closed[0]).isTrue();
    assertThat(result.isDone()).isTrue();
    assertThat(result.isSuccess()).isFalse();
    assertThat(processor.shutdowns).isEqualTo(1);
  }

  @Test
  void close_shutsDown() {
    provider.close();

    assertThat(processor.shutdowns).isEqualTo(1);
  }

  @Test
  void forceFlush_reachesAllProcessors() { // T42
    RecordingProcessor second = new RecordingProcessor();
    SdkTracerProvider both =
        SdkTracerProvider.builder().addSpanProcessor(processor).addSpanProcessor(second).build();
    assertThat(both.forceFlush().isSuccess()).isTrue();
    second.flushResult = CompletableResultCode.ofFailure();

    assertThat(both.forceFlush().isSuccess()).isFalse();
    assertThat(processor.flushes).isEqualTo(2);
    assertThat(second.flushes).isEqualTo(2);
  }

  @Test
  void addSpanProcessorFirst_comesFirst() { // T91
    StringBuilder order = new StringBuilder();
    class Named extends RecordingProcessor {
      private final String name;

      Named(String name) {
        this.name = name;
      }

      @Override
      public void onStart(Context parentContext, ReadWriteSpan span) {
        order.append(name);
      }
    }
    SdkTracerProvider.builder()
        .addSpanProcessor(new Named("b"))
        .addSpanProcessor(new Named("c"))
        .addSpanProcessorFirst(new Named("a"))
        .build()
        .get("x")
        .spanBuilder("x")
        .startSpan();

    assertThat(order).hasToString("abc");
  }

  @Test
  void addResource_mergesIntoTheResource() {
    Resource resource = Resource.create(Attributes.of(stringKey("k"), "v"));
    Span span =
        SdkTracerProvider.builder()
            .addSpanProcessor(processor)
            .addResource(resource)
            .build()
            .get("x")
            .spanBuilder("x")
            .startSpan();

    assertThat(((ReadableSpan) span).toSpanData().getResource())
        .isEqualTo(Resource.getDefault().merge(resource));
  }

  @Test
  void defaults_areThoseOfTheSpecification() { // T50
    assertThat(provider.getSampler()).isEqualTo(Sampler.parentBased(Sampler.alwaysOn()));
    assertThat(provider.getSpanLimits()).isEqualTo(SpanLimits.getDefault());
    assertThat(provider.toString())
        .startsWith("SdkTracerProvider{clock=SystemClock{}, idGenerator=RandomIdGenerator{}")
        .contains("sampler=ParentBased{");
  }

  @Test
  void builder_nullArguments_failFast() {
    SdkTracerProviderBuilder builder = SdkTracerProvider.builder();
    Supplier<SpanLimits> noSupplier = null;
    SpanLimits noLimits = null;

    assertThatNullPointerException().isThrownBy(() -> builder.setClock(null)).withMessage("clock");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setIdGenerator(null))
        .withMessage("idGenerator");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setResource(null))
        .withMessage("resource");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.addResource(null))
        .withMessage("resource");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setSampler(null))
        .withMessage("sampler");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setSpanLimits(noLimits))
        .withMessage("spanLimits");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setSpanLimits(noSupplier))
        .withMessage("spanLimitsSupplier");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.addSpanProcessor(null))
        .withMessage("spanProcessor");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.addSpanProcessorFirst(null))
        .withMessage("spanProcessor");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setMeterProvider(null))
        .withMessage("meterProvider");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setTracerConfigurator(null))
        .withMessage("tracerConfigurator");
  }
}
