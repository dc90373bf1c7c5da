package io.opentelemetry.sdk.trace;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SdkSpanBuilderTest {

  private static final AttributeKey<String> KEY = stringKey("key");
  private static final String TRACE_ID = "0123456789abcdef0123456789abcdef";
  private static final String SPAN_ID = "fedcba9876543210";
  private static final TraceState STATE = TraceState.builder().put("k", "v").build();

  private final FakeClock clock = new FakeClock();
  private final RecordingProcessor processor = new RecordingProcessor();
  private final Tracer tracer = provider(Sampler.alwaysOn()).get("test");

  private SdkTracerProvider provider(Sampler sampler) {
    return SdkTracerProvider.builder()
        .addSpanProcessor(processor)
        .setClock(clock)
        .setSampler(sampler)
        .build();
  }

  private static ReadableSpan readable(Span span) {
    return (ReadableSpan) span;
  }

  private static SpanData data(Span span) {
    return readable(span).toSpanData();
  }

  private static Context remote(int flags) {
    return Context.root()
        .with(
            Span.wrap(
                SpanContext.createFromRemoteParent(
                    TRACE_ID, SPAN_ID, TraceFlags.fromByte((byte) flags), STATE)));
  }

  @Test
  void startSpan_withoutParent_beginsATrace() { // T16, T75
    Span span = tracer.spanBuilder("root").startSpan();
    SpanContext context = span.getSpanContext();

    assertThat(context.isValid()).isTrue();
    assertThat(context.isRemote()).isFalse();
    assertThat(context.getTraceFlags().asByte()).isEqualTo((byte) 3);
    assertThat(context.getTraceState()).isEqualTo(TraceState.getDefault());
    assertThat(readable(span).getParentSpanContext().isValid()).isFalse();
  }

  @Test
  void startSpan_manyRoots_haveDifferentIds() { // T16, T47
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      SpanContext context = tracer.spanBuilder("root").startSpan().getSpanContext();
      ids.add(context.getTraceId());
      ids.add(context.getSpanId());
    }

    assertThat(ids).hasSize(2_000);
  }

  @Test
  void startSpan_doesNotMakeTheSpanCurrent() { // T14
    tracer.spanBuilder("root").startSpan();

    assertThat(Span.current().getSpanContext().isValid()).isFalse();
  }

  @Test
  void startSpan_withLocalParent_continuesItsTrace() { // T16
    Span parent = tracer.spanBuilder("parent").startSpan();
    Scope scope = parent.makeCurrent();
    Span child = tracer.spanBuilder("child").startSpan();
    scope.close();

    assertThat(child.getSpanContext().getTraceId()).isEqualTo(parent.getSpanContext().getTraceId());
    assertThat(child.getSpanContext().getSpanId())
        .isNotEqualTo(parent.getSpanContext().getSpanId());
    assertThat(readable(child).getParentSpanContext()).isEqualTo(parent.getSpanContext());
    assertThat(data(child).getParentSpanId()).isEqualTo(parent.getSpanContext().getSpanId());
    assertThat(child.getSpanContext().getTraceFlags().asByte()).isEqualTo((byte) 3);
  }

  @Test
  void startSpan_withRemoteParent_continuesItsTrace() { // T16, T43
    Context parent = remote(0x01);
    Span child = tracer.spanBuilder("child").setParent(parent).startSpan();

    assertThat(child.getSpanContext().getTraceId()).isEqualTo(TRACE_ID);
    assertThat(child.getSpanContext().getTraceState()).isEqualTo(STATE);
    assertThat(child.getSpanContext().isRemote()).isFalse(); // T10
    assertThat(child.getSpanContext().getTraceFlags().asByte()).isEqualTo((byte) 1);
    assertThat(readable(child).getParentSpanContext())
        .isEqualTo(Span.fromContext(parent).getSpanContext());
    assertThat(((ReadableSdkSpan) child).hasRemoteParent()).isTrue();
    assertThat(((ReadableSdkSpan) child).parentSpanIdBits()).isEqualTo(0xfedcba9876543210L);
  }

  @Test
  void startSpan_child_copiesTheRandomFlagAndNoOther() { // T75
    assertThat(flagsOfChild(0xff)).isEqualTo((byte) 3);
    assertThat(flagsOfChild(0xfd)).isEqualTo((byte) 1);
    assertThat(flagsOfChild(0x00)).isEqualTo((byte) 1);
  }

  private byte flagsOfChild(int parentFlags) {
    Span child = tracer.spanBuilder("child").setParent(remote(parentFlags)).startSpan();
    return child.getSpanContext().getTraceFlags().asByte();
  }

  @Test
  void startSpan_grandchildren_inheritEverything() {
    Span child = tracer.spanBuilder("child").setParent(remote(1)).startSpan();
    Span grandchild =
        tracer.spanBuilder("grandchild").setParent(Context.root().with(child)).startSpan();

    assertThat(grandchild.getSpanContext().getTraceState()).isEqualTo(STATE);
    assertThat(readable(grandchild).getParentSpanContext()).isEqualTo(child.getSpanContext());
    assertThat(((ReadableSdkSpan) grandchild).hasRemoteParent()).isFalse();
  }

  @Test
  void startSpan_withEndedParent_stillWorks() { // T28
    Span parent = tracer.spanBuilder("parent").startSpan();
    parent.end();
    Span child = tracer.spanBuilder("child").setParent(Context.root().with(parent)).startSpan();

    assertThat(readable(child).getParentSpanContext()).isEqualTo(parent.getSpanContext());
    assertThat(child.isRecording()).isTrue();
  }

  @Test
  void setNoParent_ignoresTheCurrentSpan() { // T15
    Span parent = tracer.spanBuilder("parent").startSpan();
    Scope scope = parent.makeCurrent();
    Span root = tracer.spanBuilder("root").setNoParent().startSpan();
    Span child = tracer.spanBuilder("child").setNoParent().setParent(Context.current()).startSpan();
    scope.close();

    assertThat(readable(root).getParentSpanContext().isValid()).isFalse();
    assertThat(readable(child).getParentSpanContext()).isEqualTo(parent.getSpanContext());
    assertThat(processor.contexts.get(1)).isSameAs(Context.root());
  }

  @Test
  void startSpan_withInvalidParent_isARoot() {
    SpanContext invalid =
        SpanContext.create(TRACE_ID, "0000000000000000", TraceFlags.getSampled(), STATE);
    Span span =
        tracer.spanBuilder("x").setParent(Context.root().with(Span.wrap(invalid))).startSpan();

    assertThat(span.getSpanContext().getTraceId()).isNotEqualTo(TRACE_ID);
    assertThat(span.getSpanContext().getTraceState()).isEqualTo(TraceState.getDefault());
    assertThat(((ReadableSdkSpan) span).parentSpanIdBits()).isZero();
  }

  @Test
  void startSpan_takesKindAttributesAndLinks() { // T15
    SpanContext linked = tracer.spanBuilder("linked").startSpan().getSpanContext();
    Span span =
        tracer
            .spanBuilder("name")
            .setSpanKind(SpanKind.PRODUCER)
            .setAttribute("key", "old")
            .addLink(linked)
            .setAttribute("n", 1)
            .setAttribute("d", 0.5)
            .setAttribute("b", true)
            .addLink(linked, Attributes.of(KEY, "link"))
            .setAttribute(KEY, "new")
            .setAllAttributes(Attributes.of(longKey("m"), 2L))
            .startSpan();

    assertThat(readable(span).getKind()).isEqualTo(SpanKind.PRODUCER);
    assertThat(readable(span).getAttributes())
        .isEqualTo(
            Attributes.builder()
                .put("key", "new")
                .put("n", 1)
                .put("d", 0.5)
                .put("b", true)
                .put("m", 2)
                .build());
    assertThat(data(span).getLinks())
        .containsExactly(
            LinkData.create(linked), LinkData.create(linked, Attributes.of(KEY, "link")));
  }

  @Test
  void startSpan_defaults() { // T15
    Span span = tracer.spanBuilder("name").startSpan();

    assertThat(readable(span).getKind()).isEqualTo(SpanKind.INTERNAL);
    assertThat(data(span).getStartEpochNanos()).isEqualTo(clock.now());
  }

  @Test
  void setters_badArguments_areIgnored() { // T34
    SpanContext none = null;
    Span span =
        tracer
            .spanBuilder("name")
            .setParent(null)
            .setSpanKind(null)
            .setStartTimestamp(5, null)
            .setStartTimestamp(-5, TimeUnit.SECONDS)
            .setStartTimestamp(null)
            .setAttribute((String) null, "v")
            .setAttribute("", "v")
            .setAttribute("key", (String) null)
            .setAttribute((AttributeKey<String>) null, "v")
            .setAllAttributes(null)
            .addLink(none)
            .addLink(none, Attributes.empty())
            .addLink(SpanContext.getInvalid())
            .startSpan();

    assertThat(readable(span).getAttributes().isEmpty()).isTrue();
    assertThat(data(span).getLinks()).isEmpty();
    assertThat(data(span).getStartEpochNanos()).isEqualTo(clock.now());
    assertThat(readable(span).getKind()).isEqualTo(SpanKind.INTERNAL);
  }

  @Test
  void spanBuilder_blankName_getsAStandIn() { // T34
    assertThat(data(tracer.spanBuilder(null).startSpan()).getName())
        .isEqualTo("<unspecified span name>");
    assertThat(data(tracer.spanBuilder(" \t").startSpan()).getName())
        .isEqualTo("<unspecified span name>");
  }

  @Test
  void setStartTimestamp_isTheStart() { // T15
    Span span =
        tracer.spanBuilder("name").setStartTimestamp(Instant.ofEpochSecond(1, 2)).startSpan();
    span.addEvent("now");

    assertThat(data(span).getStartEpochNanos()).isEqualTo(1_000_000_002L);
    assertThat(data(span).getEvents().get(0).getEpochNanos()).isEqualTo(clock.now());
  }

  @Test
  void startSpan_child_hasTheTimeOfItsRoot() {
    Span root = tracer.spanBuilder("root").startSpan();
    long start = data(root).getStartEpochNanos();
    clock.setTimeOfDay(0);
    clock.advance(5);
    Span child = tracer.spanBuilder("child").setParent(Context.root().with(root)).startSpan();

    assertThat(data(child).getStartEpochNanos()).isEqualTo(start + 5);
  }

  @Test
  void startSpan_childOfOtherClock_hasItsOwnTime() {
    FakeClock other = new FakeClock();
    other.advance(1_000_000);
    SdkTracerProvider otherProvider =
        SdkTracerProvider.builder().addSpanProcessor(processor).setClock(other).build();
    Span root = tracer.spanBuilder("root").startSpan();
    Span child =
        otherProvider
            .get("test")
            .spanBuilder("child")
            .setParent(Context.root().with(root))
            .startSpan();

    assertThat(data(child).getStartEpochNanos()).isEqualTo(other.now());
    assertThat(readable(child).getParentSpanContext()).isEqualTo(root.getSpanContext());
  }

  @Test
  void startSpan_twice_makesIndependentSpans() {
    SpanBuilder builder = tracer.spanBuilder("name").setAttribute("key", "builder");
    Span first = builder.startSpan();
    first.setAttribute("key", "first").setAttribute("only", "first");
    Span second = builder.setAttribute("late", "v").startSpan();
    second.setAttribute("key", "second");
    first.addEvent("e");

    assertThat(readable(first).getAttributes())
        .isEqualTo(Attributes.of(KEY, "first", stringKey("only"), "first"));
    assertThat(readable(second).getAttributes())
        .isEqualTo(Attributes.of(KEY, "second", stringKey("late"), "v"));
    assertThat(data(second).getEvents()).isEmpty();
  }

  @Test
  void startSpan_dropped_carriesTheTraceOn() { // T45, T47
    Tracer dropping = provider(Sampler.alwaysOff()).get("test");
    Span span = dropping.spanBuilder("dropped").setParent(remote(0x03)).startSpan();
    span.setAttribute("k", "v").addEvent("e").updateName("n").end();

    assertThat(span.isRecording()).isFalse();
    assertThat(span.getSpanContext().getTraceId()).isEqualTo(TRACE_ID);
    assertThat(span.getSpanContext().getSpanId()).isNotEqualTo(SPAN_ID);
    assertThat(span.getSpanContext().getTraceState()).isEqualTo(STATE);
    assertThat(span.getSpanContext().getTraceFlags().asByte()).isEqualTo((byte) 2);
    assertThat(span.getSpanContext()).isSameAs(span.getSpanContext());
    assertThat(span.toString()).contains(TRACE_ID);
    assertThat(processor.started).isEmpty();
    assertThat(processor.ended).isEmpty();
  }

  @Test
  void startSpan_childOfDropped_hasItAsParent() {
    Span dropped = provider(Sampler.alwaysOff()).get("test").spanBuilder("dropped").startSpan();
    Span child = tracer.spanBuilder("child").setParent(Context.root().with(dropped)).startSpan();

    assertThat(readable(child).getParentSpanContext()).isEqualTo(dropped.getSpanContext());
    assertThat(child.getSpanContext().getTraceId())
        .isEqualTo(dropped.getSpanContext().getTraceId());
  }

  @Test
  void spanContext_equalsThatOfTheApi() {
    Span span = tracer.spanBuilder("name").setParent(remote(3)).startSpan();
    SpanContext own = span.getSpanContext();
    SpanContext made =
        SpanContext.create(own.getTraceId(), own.getSpanId(), own.getTraceFlags(), STATE);

    assertThat(own).isEqualTo(made).hasSameHashCodeAs(made);
    assertThat(made).isEqualTo(own);
    assertThat(own.getTraceIdBytes()).isEqualTo(made.getTraceIdBytes());
    assertThat(own.getSpanIdBytes()).isEqualTo(made.getSpanIdBytes());
  }
}
