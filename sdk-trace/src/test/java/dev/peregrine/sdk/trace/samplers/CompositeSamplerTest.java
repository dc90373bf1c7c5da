package dev.peregrine.sdk.trace.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplerContract;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CompositeSamplerTest {

  private static final AttributeKey<String> KEY = AttributeKey.stringKey("key");
  private static final long HALF = 1L << 55;

  @Nested
  class AlwaysRecord extends SamplerContract {
    @Override
    protected Sampler sampler() {
      return Samplers.alwaysRecord(Sampler.parentBased(Sampler.traceIdRatioBased(0.5)));
    }
  }

  @Nested
  class Probability extends SamplerContract {
    @Override
    protected Sampler sampler() {
      return Samplers.probability(0.25);
    }
  }

  @Nested
  class ParentThreshold extends SamplerContract {
    @Override
    protected Sampler sampler() {
      return Samplers.composite(
          ComposableSampler.parentThreshold(ComposableSampler.probability(0.5)));
    }
  }

  @Nested
  class RuleBased extends SamplerContract {
    @Override
    protected Sampler sampler() {
      return Samplers.composite(
          ComposableSampler.ruleBased()
              .add(
                  (context, name, kind, attributes, links) -> kind == SpanKind.SERVER,
                  ComposableSampler.annotating(
                      ComposableSampler.probability(0.5), Attributes.of(KEY, "rule")))
              .build());
    }
  }

  private static SamplingResult ask(Sampler sampler, Context parent, long idLow) {
    return sampler.shouldSample(
        parent,
        TraceId.fromLongs(1, idLow),
        "name",
        SpanKind.INTERNAL,
        Attributes.empty(),
        List.of());
  }

  private static Context parent(long idLow, boolean sampled, String ot) {
    TraceState state =
        ot.isEmpty() ? TraceState.getDefault() : TraceState.builder().put("ot", ot).build();
    return Context.root()
        .with(
            Span.wrap(
                SpanContext.createFromRemoteParent(
                    TraceId.fromLongs(1, idLow),
                    "0000000000000001",
                    TraceFlags.fromByte((byte) (sampled ? 3 : 2)),
                    state)));
  }

  private static String otOf(SamplingResult result, Context parent) {
    TraceState state = Span.fromContext(parent).getSpanContext().getTraceState();
    return result.getUpdatedTraceState(state).get("ot");
  }

  private static boolean isSampled(SamplingResult result) {
    return result.getDecision() == SamplingDecision.RECORD_AND_SAMPLE;
  }

  @Test
  void alwaysRecord_turnsDropIntoRecordOnly() { // T56
    Sampler sampler = Samplers.alwaysRecord(Sampler.parentBased(Sampler.alwaysOff()));

    assertThat(ask(sampler, Context.root(), 1).getDecision())
        .isEqualTo(SamplingDecision.RECORD_ONLY);
    assertThat(ask(sampler, parent(1, true, ""), 1).getDecision())
        .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    assertThatNullPointerException().isThrownBy(() -> Samplers.alwaysRecord(null));
  }

  @Test
  void alwaysRecord_keepsTheRestOfTheResult() { // T56
    Sampler dropping = Samplers.probability(0.5);
    SamplingResult result = ask(Samplers.alwaysRecord(dropping), parent(1, true, "a:b;th:4"), 1);

    assertThat(result.getDecision()).isEqualTo(SamplingDecision.RECORD_ONLY);
    assertThat(otOf(result, parent(1, true, "a:b;th:4"))).isEqualTo("a:b");
  }

  @Test
  void probability_comparesRandomnessWithThreshold() { // T59
    Sampler half = Samplers.probability(0.5);

    assertThat(isSampled(ask(half, Context.root(), HALF))).isTrue();
    assertThat(isSampled(ask(half, Context.root(), HALF - 1))).isFalse();
    assertThat(isSampled(ask(half, Context.root(), (0xffL << 56) | (HALF - 1)))).isFalse();
    assertThat(otOf(ask(half, Context.root(), HALF), Context.root())).isEqualTo("th:8");
    assertThat(otOf(ask(half, Context.root(), 1), Context.root())).isNull();
  }

  @Test
  void probability_ignoresTheParentsFlag_andPrefersExplicitRandomness() { // T59, T76
    Sampler half = Samplers.probability(0.5);
    Context high = parent(1, false, "rv:80000000000000");
    Context low = parent(HALF, true, "rv:7fffffffffffff;th:4");

    assertThat(isSampled(ask(half, high, 1))).isTrue();
    assertThat(otOf(ask(half, high, 1), high)).isEqualTo("rv:80000000000000;th:8");
    assertThat(isSampled(ask(half, low, HALF))).isFalse();
    assertThat(otOf(ask(half, low, HALF), low)).isEqualTo("rv:7fffffffffffff");
  }

  @Test
  void probability_outOfRange_isRefused() { // T59
    assertThatIllegalArgumentException().isThrownBy(() -> Samplers.probability(0));
    assertThat(Samplers.probability(0x1p-56).getDescription()).startsWith("ProbabilitySampler{");
  }

  @Test
  void probability_largerRatio_samplesASuperset() { // T59
    long seed = new SplittableRandom().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 5_000; i++) {
      double small = random.nextDouble(0.01, 0.9);
      double large = random.nextDouble(small, 1);
      long id = random.nextLong();
      if (isSampled(ask(Samplers.probability(small), Context.root(), id))) {
        assertThat(isSampled(ask(Samplers.probability(large), Context.root(), id)))
            .as("seed %d", seed)
            .isTrue();
      }
    }
  }

  @Test
  void composite_withoutThreshold_drops() { // T61, T65
    Sampler never = Samplers.composite(ComposableSampler.alwaysOff());
    Context context = parent(1, true, "th:4");

    assertThat(isSampled(ask(never, context, -1))).isFalse();
    assertThat(otOf(ask(never, context, -1), context)).isNull();
  }

  @Test
  void composite_alwaysOn_samplesAndSaysSo() { // T62, T65
    Sampler always = Samplers.composite(ComposableSampler.alwaysOn());

    assertThat(isSampled(ask(always, Context.root(), 0))).isTrue();
    assertThat(otOf(ask(always, Context.root(), 0), Context.root())).isEqualTo("th:0");
  }

  @Test
  void composite_unreliable_writesNoThreshold() { // T61, T62
    Sampler unreliable =
        Samplers.composite(constant(SamplingIntent.withThreshold(0, /* reliable= */ false)));
    Context context = parent(1, true, "th:4;a:b");

    assertThat(isSampled(ask(unreliable, context, 1))).isTrue();
    assertThat(otOf(ask(unreliable, context, 1), context)).isEqualTo("a:b");
  }

  @Test
  void composite_unreliable_drawsItsOwnRandomness() { // T61
    Sampler unreliable =
        Samplers.composite(constant(SamplingIntent.withThreshold(HALF, /* reliable= */ false)));
    int sampled = 0;
    for (int i = 0; i < 10_000; i++) {
      sampled += isSampled(ask(unreliable, Context.root(), 1)) ? 1 : 0;
    }

    assertThat(sampled).isBetween(4_000, 6_000);
  }

  private static ComposableSampler constant(SamplingIntent intent) {
    return new ConstantIntent(intent, "test");
  }

  @Test
  void composite_traceStateProvider_cannotTouchWhatIsOurs() { // T62, T64
    SamplingIntent intent =
        SamplingIntent.withThreshold(HALF, /* reliable= */ true)
            .withTraceState(
                (state, decision) ->
                    TraceState.builder()
                        .put("ot", "rv:00000000000000")
                        .put("d", "" + decision)
                        .build());
    Context context = parent(1, true, "rv:80000000000000");
    SamplingResult result = ask(Samplers.composite(constant(intent)), context, 1);
    TraceState state =
        result.getUpdatedTraceState(Span.fromContext(context).getSpanContext().getTraceState());

    assertThat(state.get("ot")).isEqualTo("rv:80000000000000;th:8");
    assertThat(state.get("d")).isEqualTo("RECORD_AND_SAMPLE");
  }

  @Test
  void annotating_addsAttributesOnlyIfSampled() { // T62, T68
    ComposableSampler annotating =
        ComposableSampler.annotating(
            constant(
                SamplingIntent.withThreshold(HALF, /* reliable= */ true)
                    .withAttributes(
                        () -> Attributes.of(KEY, "inner", AttributeKey.longKey("n"), 1L))),
            Attributes.of(KEY, "outer"));
    Sampler sampler = Samplers.composite(annotating);

    assertThat(ask(sampler, Context.root(), HALF).getAttributes())
        .isEqualTo(Attributes.of(KEY, "outer", AttributeKey.longKey("n"), 1L));
    assertThat(ask(sampler, Context.root(), 1).getAttributes()).isEqualTo(Attributes.empty());
  }

  @Test
  void parentThreshold_takesOverTheThreshold() { // T67
    Sampler sampler =
        Samplers.composite(ComposableSampler.parentThreshold(ComposableSampler.alwaysOn()));
    Context sampled = parent(HALF, true, "th:8");
    Context notSampled = parent(1, false, "th:8");

    assertThat(isSampled(ask(sampler, sampled, HALF))).isTrue();
    assertThat(otOf(ask(sampler, sampled, HALF), sampled)).isEqualTo("th:8");
    assertThat(isSampled(ask(sampler, notSampled, 1))).isFalse();
  }

  @Test
  void parentThreshold_withoutThreshold_followsTheFlag() { // T67
    Sampler sampler =
        Samplers.composite(ComposableSampler.parentThreshold(ComposableSampler.alwaysOff()));

    assertThat(isSampled(ask(sampler, parent(1, true, ""), 1))).isTrue();
    assertThat(otOf(ask(sampler, parent(1, true, ""), 1), parent(1, true, ""))).isNull();
    assertThat(isSampled(ask(sampler, parent(1, false, ""), 1))).isFalse();
    assertThat(isSampled(ask(sampler, Context.root(), 1))).isFalse();
  }

  @Test
  void parentThreshold_contradictingTheFlag_isErased() { // T69
    Sampler sampler =
        Samplers.composite(ComposableSampler.parentThreshold(ComposableSampler.alwaysOn()));
    Context sampledAnyhow = parent(1, true, "th:8");
    Context droppedAnyhow = parent(HALF, false, "th:8");

    assertThat(isSampled(ask(sampler, sampledAnyhow, 1))).isTrue();
    assertThat(otOf(ask(sampler, sampledAnyhow, 1), sampledAnyhow)).isNull();
    assertThat(isSampled(ask(sampler, droppedAnyhow, HALF))).isFalse();
    assertThat(otOf(ask(sampler, droppedAnyhow, HALF), droppedAnyhow)).isNull();
  }

  @Test
  void ruleBased_firstMatchDecides() { // T68
    ComposableSampler rules =
        ComposableSampler.ruleBased()
            .add((c, name, kind, a, l) -> name.equals("health"), ComposableSampler.alwaysOff())
            .add((c, name, kind, a, l) -> kind == SpanKind.SERVER, ComposableSampler.alwaysOn())
            .build();

    assertThat(intent(rules, "health", SpanKind.SERVER).hasThreshold()).isFalse();
    assertThat(intent(rules, "other", SpanKind.SERVER).hasThreshold()).isTrue();
    assertThat(intent(rules, "other", SpanKind.CLIENT).hasThreshold()).isFalse();
  }

  private static SamplingIntent intent(ComposableSampler sampler, String name, SpanKind kind) {
    return sampler.getSamplingIntent(Context.root(), name, kind, Attributes.empty(), List.of());
  }

  @Test
  void probability_ofZero_isAlwaysOff() { // T66
    assertThat(ComposableSampler.probability(0)).isSameAs(ComposableSampler.alwaysOff());
    assertThat(intent(ComposableSampler.probability(0.5), "x", SpanKind.INTERNAL).threshold())
        .isEqualTo(HALF);
  }

  @Test
  void samplingIntent_outOfRange_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SamplingIntent.withThreshold(-1, /* reliable= */ true))
        .withMessageContaining("threshold");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SamplingIntent.withThreshold(1L << 56, /* reliable= */ true));
  }

  @Test
  void descriptions_nameWhatTheyAreMadeOf() {
    assertThat(
            Samplers.composite(
                    ComposableSampler.annotating(
                        ComposableSampler.parentThreshold(ComposableSampler.probability(0.5)),
                        Attributes.empty()))
                .getDescription())
        .isEqualTo(
            "CompositeSampler{ComposableAnnotating{ComposableParentThreshold{"
                + "root=ComposableProbability{0.5}}, attributes={}}}");
  }
}
