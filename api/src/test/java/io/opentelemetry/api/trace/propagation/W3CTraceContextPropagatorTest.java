package io.opentelemetry.api.trace.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.AbstractCalls;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class W3CTraceContextPropagatorTest {

  private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
  private static final String SPAN_ID = "b7ad6b7169203331";
  private static final TraceState STATE = TraceState.builder().put("b", "2").put("a", "1").build();

  private final W3CTraceContextPropagator propagator = W3CTraceContextPropagator.getInstance();

  private static Context contextOf(SpanContext spanContext) {
    return Context.root().with(Span.wrap(spanContext));
  }

  private Map<String, List<String>> inject(SpanContext spanContext) {
    Carrier carrier = new Carrier();
    propagator.inject(contextOf(spanContext), carrier, Carrier.SETTER);
    return carrier.headers();
  }

  @Test
  void fields_always_areTheTwoHeaders() { // C10
    assertThat(propagator.fields()).containsExactly("traceparent", "tracestate");
    assertThat(propagator).hasToString("W3CTraceContextPropagator");
  }

  @Test
  void inject_validSpan_writesBothHeaders() { // C18, C20, C33
    assertThat(inject(SpanContext.create(TRACE_ID, SPAN_ID, TraceFlags.getSampled(), STATE)))
        .containsExactly(
            Map.entry("traceparent", List.of("00-" + TRACE_ID + "-" + SPAN_ID + "-01")),
            Map.entry("tracestate", List.of("a=1,b=2")));
  }

  @Test
  void inject_emptyTraceState_writesNoTracestate() { // C18, C33
    assertThat(
            inject(
                SpanContext.create(
                    TRACE_ID, SPAN_ID, TraceFlags.getDefault(), TraceState.getDefault())))
        .containsExactly(
            Map.entry("traceparent", List.of("00-" + TRACE_ID + "-" + SPAN_ID + "-00")));
  }

  @Test
  void inject_everyFlag_sendsTheKnownOnes() { // C26, C28
    for (int flags = 0; flags < 256; flags++) {
      SpanContext spanContext =
          SpanContext.create(TRACE_ID, SPAN_ID, TraceFlags.fromByte((byte) flags), STATE);
      assertThat(inject(spanContext).get("traceparent"))
          .containsExactly("00-" + TRACE_ID + "-" + SPAN_ID + "-0" + (flags & 3));
    }
  }

  @Test
  void inject_otherImplementations_writesTheSame() {
    TraceState state = new AbstractCalls().implement(PlainTraceState.class);
    SpanContext foreign =
        new PlainSpanContext(TRACE_ID, SPAN_ID, TraceFlags.getSampled(), state, false);
    assertThat(inject(foreign))
        .containsExactly(
            Map.entry("traceparent", List.of("00-" + TRACE_ID + "-" + SPAN_ID + "-01")),
            Map.entry("tracestate", List.of("x=1,y=2")));
    assertThat(inject(new PlainSpanContext("bad", SPAN_ID, TraceFlags.getSampled(), state, false)))
        .isEmpty();
  }

  @Test
  void inject_nothingValid_writesNothing() {
    assertThat(inject(SpanContext.getInvalid())).isEmpty();
    Carrier carrier = new Carrier();
    propagator.inject(Context.root(), carrier, Carrier.SETTER);
    propagator.inject(null, carrier, Carrier.SETTER);
    propagator.inject(contextOf(SpanContext.create(TRACE_ID, SPAN_ID, null, null)), carrier, null);
    assertThat(carrier.headers()).isEmpty();
  }

  @Test
  void inject_nullCarrier_reachesTheSetter() {
    List<Object> seen = new ArrayList<>();
    propagator.inject(
        contextOf(SpanContext.create(TRACE_ID, SPAN_ID, null, STATE)),
        null,
        (carrier, key, value) -> seen.addAll(Arrays.asList(carrier, key)));
    assertThat(seen).containsExactly(null, "traceparent", null, "tracestate");
  }

  @Test
  void extract_bothHeaders_givesARemoteSpanContext() { // T10, C18
    Carrier carrier =
        Carrier.of(
            "traceparent", "00-" + TRACE_ID + "-" + SPAN_ID + "-03", "tracestate", "a=1,b=2");
    SpanContext extracted =
        Span.fromContext(propagator.extract(Context.root(), carrier, Carrier.GETTER))
            .getSpanContext();
    SpanContext expected =
        SpanContext.createFromRemoteParent(TRACE_ID, SPAN_ID, TraceFlags.fromByte((byte) 3), STATE);
    assertThat(extracted)
        .isEqualTo(expected)
        .hasSameHashCodeAs(expected)
        .hasToString(expected.toString());
    assertThat(expected).isEqualTo(extracted);
    assertThat(extracted.isRemote()).isTrue();
    assertThat(extracted.getTraceId()).isEqualTo(TRACE_ID);
    assertThat(extracted.getTraceFlags().isTraceIdRandom()).isTrue();
  }

  @Test
  void extract_traceState_behavesLikeABuiltOne() {
    Carrier carrier =
        Carrier.of(
            "traceparent", "00-" + TRACE_ID + "-" + SPAN_ID + "-00", "tracestate", "a=1,b=2");
    TraceState state =
        Span.fromContext(propagator.extract(Context.root(), carrier, Carrier.GETTER))
            .getSpanContext()
            .getTraceState();
    List<String> seen = new ArrayList<>();
    state.forEach((key, value) -> seen.add(key + value));

    assertThat(state)
        .isEqualTo(STATE)
        .hasSameHashCodeAs(STATE)
        .hasToString(STATE.toString())
        .isNotEqualTo("a=1,b=2");
    assertThat(STATE).isEqualTo(state);
    assertThat(state.size()).isEqualTo(2);
    assertThat(state.isEmpty()).isFalse();
    assertThat(state.get("b")).isEqualTo("2");
    assertThat(state.get("c")).isNull();
    assertThat(state.asMap()).isEqualTo(STATE.asMap());
    assertThat(seen).containsExactly("a1", "b2");
    assertThat(state.toBuilder().put("c", "3").build().asMap()).hasSize(3);
    assertThat(state.toBuilder().put("b", "3").build())
        .isEqualTo(STATE.toBuilder().put("b", "3").build());
  }

  @Test
  void extract_nothing_returnsTheContext() { // C8
    Context earlier =
        contextOf(SpanContext.create(TRACE_ID, SPAN_ID, null, STATE))
            .with(ContextKey.named("x"), "y");
    assertThat(propagator.extract(earlier, new Carrier(), Carrier.GETTER)).isSameAs(earlier);
    assertThat(propagator.extract(earlier, Carrier.of("traceparent", "?"), Carrier.GETTER))
        .isSameAs(earlier);
    assertThat(propagator.extract(earlier, new Carrier(), null)).isSameAs(earlier);
    assertThat(propagator.extract(null, new Carrier(), Carrier.GETTER)).isSameAs(Context.root());
    assertThat(propagator.extract(earlier, null, (carrier, key) -> null)).isSameAs(earlier);
  }

  @Test
  void extract_getterOfSingleValues_works() { // C13
    Carrier carrier =
        Carrier.of(
            "traceparent",
            "00-" + TRACE_ID + "-" + SPAN_ID + "-01",
            "tracestate",
            "a=1",
            "tracestate",
            "b=2");
    SpanContext extracted =
        Span.fromContext(propagator.extract(Context.root(), carrier, Carrier.SINGLE_GETTER))
            .getSpanContext();
    assertThat(extracted.isValid()).isTrue();
    assertThat(extracted.getTraceState().asMap()).containsExactly(Map.entry("a", "1"));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {5, 50, 500})
  void extract_whatWasInjected_isTheSpanContext(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 500; i++) {
      SpanContext sent =
          SpanContext.createFromRemoteParent(
              String.format("%016x%016x", random.nextLong(), random.nextLong()),
              String.format("%016x", random.nextLong()),
              TraceFlags.fromByte((byte) random.nextInt(4)),
              randomState(random));
      Carrier carrier = new Carrier();
      propagator.inject(contextOf(sent), carrier, Carrier.SETTER);
      Context received = propagator.extract(Context.root(), carrier, Carrier.GETTER);
      assertThat(Span.fromContext(received).getSpanContext()).isEqualTo(sent);

      Carrier again = new Carrier();
      propagator.inject(received, again, Carrier.SETTER);
      assertThat(again.headers()).isEqualTo(carrier.headers());
    }
  }

  private static TraceState randomState(SplittableRandom random) {
    var builder = TraceState.builder();
    for (int i = random.nextInt(34); i > 0; i--) {
      StringBuilder value = new StringBuilder();
      for (int j = random.nextInt(1, 20); j > 0; j--) {
        value.append((char) random.nextInt(' ', 127));
      }
      builder.put("k" + random.nextInt(40) + "@sys", value.toString());
    }
    return builder.build();
  }

  private record PlainSpanContext(
      String getTraceId,
      String getSpanId,
      TraceFlags getTraceFlags,
      TraceState getTraceState,
      boolean isRemote)
      implements SpanContext {}

  /** Public, so that a proxy can run its default methods. */
  public interface PlainTraceState extends TraceState {
    @Override
    default boolean isEmpty() {
      return false;
    }

    @Override
    default void forEach(java.util.function.BiConsumer<String, String> consumer) {
      consumer.accept("x", "1");
      consumer.accept("y", "2");
    }
  }
}
