package io.opentelemetry.sdk.trace;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a sampler of the user's own is told, and what becomes of its answer. */
class SamplingTest {

  private static final AttributeKey<String> KEY = stringKey("key");
  private static final TraceState STATE = TraceState.builder().put("from", "sampler").build();

  /** Notes what it is asked. */
  private static final class Asked implements Sampler, SamplingResult {

    private final SamplingDecision decision;
    Context parentContext;
    String traceId;
    String name;
    SpanKind kind;
    Attributes attributes;
    List<LinkData> links;
    TraceState parentState;

    Asked(SamplingDecision decision) {
      this.decision = decision;
    }

    @Override
    public SamplingResult shouldSample(
        Context parentContext,
        String traceId,
        String name,
        SpanKind spanKind,
        Attributes attributes,
        List<LinkData> parentLinks) {
      this.parentContext = parentContext;
      this.traceId = traceId;
      this.name = name;
      this.kind = spanKind;
      this.attributes = attributes;
      this.links = parentLinks;
      return this;
    }

    @Override
    public String getDescription() {
      return "Asked";
    }

    @Override
    public SamplingDecision getDecision() {
      return decision;
    }

    @Override
    public Attributes getAttributes() {
      return Attributes.of(KEY, "sampler");
    }

    @Override
    public TraceState getUpdatedTraceState(TraceState parentTraceState) {
      parentState = parentTraceState;
      return STATE;
    }
  }

  private final RecordingProcessor processor = new RecordingProcessor();

  private SpanBuilder builder(Sampler sampler) {
    return SdkTracerProvider.builder()
        .addSpanProcessor(processor)
        .setSampler(sampler)
        .build()
        .get("test")
        .spanBuilder("name");
  }

  private Span parent() {
    return builder(Sampler.alwaysOn()).setNoParent().startSpan();
  }

  @Test
  void sampler_isToldEverything() { // T48
    Asked sampler = new Asked(SamplingDecision.RECORD_AND_SAMPLE);
    Context parentContext = Context.root().with(parent());
    SpanContext linked = parent().getSpanContext();
    Span span =
        builder(sampler)
            .setParent(parentContext)
            .setSpanKind(SpanKind.CONSUMER)
            .setAttribute("key", "old")
            .setAttribute("key", "builder")
            .addLink(linked)
            .startSpan();

    assertThat(sampler.parentContext).isSameAs(parentContext);
    assertThat(sampler.traceId).isEqualTo(span.getSpanContext().getTraceId());
    assertThat(sampler.name).isEqualTo("name");
    assertThat(sampler.kind).isEqualTo(SpanKind.CONSUMER);
    assertThat(sampler.attributes).isEqualTo(Attributes.of(KEY, "builder"));
    assertThat(sampler.links).containsExactly(LinkData.create(linked));
    assertThat(sampler.parentState).isEqualTo(TraceState.getDefault());
  }

  @Test
  void samplersAttributesAndState_areTheSpans() { // T49
    Span parent = parent();
    Span span =
        builder(new Asked(SamplingDecision.RECORD_AND_SAMPLE))
            .setParent(Context.root().with(parent))
            .setAttribute("key", "builder")
            .startSpan();

    assertThat(((ReadableSpan) span).getAttributes()).isEqualTo(Attributes.of(KEY, "sampler"));
    assertThat(span.getSpanContext().getTraceState()).isEqualTo(STATE);
    assertThat(((ReadableSpan) span).getParentSpanContext()).isEqualTo(parent.getSpanContext());
    assertThat(((ReadableSpan) processor.started.get(1)).getAttributes().size()).isEqualTo(1);
  }

  @Test
  void recordOnly_isRecordedButNotSampled() { // T45, T49
    Span span = builder(new Asked(SamplingDecision.RECORD_ONLY)).startSpan();
    span.end();

    assertThat(span.getSpanContext().getTraceFlags().asByte()).isEqualTo((byte) 2);
    assertThat(processor.onlySpan().getAttributes()).isEqualTo(Attributes.of(KEY, "sampler"));
  }

  @Test
  void drop_keepsTheStateForTheChildren() { // T46, T49
    Span span = builder(new Asked(SamplingDecision.DROP)).startSpan();

    assertThat(span.isRecording()).isFalse();
    assertThat(span.getSpanContext().getTraceState()).isEqualTo(STATE);
    assertThat(span.getSpanContext().isSampled()).isFalse();
    assertThat(processor.started).isEmpty();
  }

  @Test
  void builder_usedTwice_asksWithItsOwnAttributesOnly() {
    Asked sampler = new Asked(SamplingDecision.RECORD_AND_SAMPLE);
    SpanBuilder builder = builder(sampler).setAttribute("own", "v");
    builder.startSpan();
    builder.startSpan();

    assertThat(sampler.attributes).isEqualTo(Attributes.of(stringKey("own"), "v"));
  }
}
