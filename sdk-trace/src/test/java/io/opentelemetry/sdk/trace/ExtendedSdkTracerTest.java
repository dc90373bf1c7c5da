package io.opentelemetry.sdk.trace;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.sdk.trace.TracerConfig;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.incubator.logs.ExtendedLogger;
import io.opentelemetry.api.incubator.metrics.ExtendedLongCounterBuilder;
import io.opentelemetry.api.incubator.trace.ExtendedTracer;
import io.opentelemetry.api.logs.LoggerProvider;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What api-incubator adds, with that artifact on the class path. */
class ExtendedSdkTracerTest {

  private final RecordingProcessor processor = new RecordingProcessor();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder().addSpanProcessor(processor).build();
  private final ExtendedTracer tracer = (ExtendedTracer) provider.get("test");

  @Test
  void noop_withIncubator_isExtendedToo() {
    assertThat(TracerProvider.noop().get("test")).isInstanceOf(ExtendedTracer.class);
    assertThat(LoggerProvider.noop().get("test")).isInstanceOf(ExtendedLogger.class);
    assertThat(MeterProvider.noop().get("test").counterBuilder("test"))
        .isInstanceOf(ExtendedLongCounterBuilder.class);
  }

  @Test
  void startAndCall_makesTheSpanCurrentAndEndsIt() {
    Span inside = tracer.spanBuilder("call").startAndCall(Span::current);

    assertThat(processor.onlySpan()).isSameAs(inside);
    assertThat(processor.onlySpan().getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(Span.current().getSpanContext().isValid()).isFalse();
  }

  @Test
  void startAndRun_recordsWhatIsThrown() {
    assertThatThrownBy(
            () ->
                tracer
                    .spanBuilder("run")
                    .startAndRun(
                        () -> {
                          throw new IOException("test");
                        }))
        .isInstanceOf(IOException.class);

    assertThat(processor.onlySpan().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(processor.onlySpan().getEvents()).hasSize(1);
  }

  @Test
  void startAndRun_withHandler_leavesItToThat() {
    assertThatThrownBy(
            () ->
                tracer
                    .spanBuilder("run")
                    .startAndRun(
                        () -> {
                          throw new IOException("test");
                        },
                        (span, thrown) -> span.setAttribute("handled", thrown.getMessage())))
        .isInstanceOf(IOException.class);

    assertThat(processor.onlySpan().getAttributes())
        .isEqualTo(Attributes.of(stringKey("handled"), "test"));
    assertThat(processor.onlySpan().getEvents()).isEmpty();
  }

  @Test
  void setParentFrom_readsTheCarrier() {
    tracer
        .spanBuilder("child")
        .setParentFrom(
            ContextPropagators.create(W3CTraceContextPropagator.getInstance()),
            Map.of("TraceParent", "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01"))
        .startSpan()
        .end();

    assertThat(processor.onlySpan().getParentSpanId()).isEqualTo("0123456789abcdef");
  }

  @Test
  void setters_returnTheSameKindOfBuilder() {
    Span linked = tracer.spanBuilder("linked").startSpan();
    Span span =
        tracer
            .spanBuilder("name")
            .setParent(Context.root())
            .setNoParent()
            .setSpanKind(SpanKind.CLIENT)
            .addLink(linked.getSpanContext())
            .addLink(linked.getSpanContext(), Attributes.empty())
            .setAttribute("s", "v")
            .setAttribute("l", 1)
            .setAttribute("d", 0.5)
            .setAttribute("b", true)
            .setAttribute(stringKey("k"), "v")
            .setAllAttributes(Attributes.of(stringKey("all"), "v"))
            .setStartTimestamp(1, TimeUnit.SECONDS)
            .setStartTimestamp(Instant.ofEpochSecond(2))
            .startSpan();
    SpanData data = ((ReadableSpan) span).toSpanData();

    assertThat(data.getAttributes().size()).isEqualTo(6);
    assertThat(data.getLinks())
        .containsExactly(
            LinkData.create(linked.getSpanContext()), LinkData.create(linked.getSpanContext()));
    assertThat(data.getStartEpochNanos()).isEqualTo(2_000_000_000L);
    assertThat(data.getKind()).isEqualTo(SpanKind.CLIENT);
  }

  @Test
  void disabledTracer_stillCalls() {
    provider.setTracerConfigurator(scope -> TracerConfig.disabled());
    Span inside = tracer.spanBuilder("call").startAndCall(Span::current);

    assertThat(inside.isRecording()).isFalse();
    assertThat(processor.started).isEmpty();
  }
}
