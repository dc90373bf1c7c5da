package io.opentelemetry.sdk.trace.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.peregrine.sdk.trace.internal.BinarySampler;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SamplersTest {

  @Nested
  class AlwaysOn extends SamplerContract {
    @Override
    protected Sampler sampler() {
      return Sampler.alwaysOn();
    }
  }

  @Nested
  class AlwaysOff extends SamplerContract {
    @Override
    protected Sampler sampler() {
      return Sampler.alwaysOff();
    }
  }

  @Nested
  class TraceIdRatioBased extends SamplerContract {
    @Override
    protected Sampler sampler() {
      return Sampler.traceIdRatioBased(0.3);
    }
  }

  @Nested
  class ParentBased extends SamplerContract {
    @Override
    protected Sampler sampler() {
      return Sampler.parentBasedBuilder(Sampler.traceIdRatioBased(0.5))
          .setRemoteParentNotSampled(Sampler.traceIdRatioBased(0.2))
          .setLocalParentSampled(new Named("custom"))
          .build();
    }
  }

  /** Samples, and says who it is in an attribute. */
  private record Named(String name) implements Sampler {

    static final AttributeKey<String> WHO = AttributeKey.stringKey("who");

    @Override
    public SamplingResult shouldSample(
        Context parentContext,
        String traceId,
        String name,
        SpanKind spanKind,
        Attributes attributes,
        List<LinkData> parentLinks) {
      return SamplingResult.create(
          SamplingDecision.RECORD_AND_SAMPLE, Attributes.of(WHO, this.name));
    }

    @Override
    public String getDescription() {
      return name;
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

  @Test
  void descriptions_areThoseOfTheSpecification() { // T51, T52
    assertThat(Sampler.alwaysOn().getDescription()).isEqualTo("AlwaysOnSampler");
    assertThat(Sampler.alwaysOff().getDescription()).isEqualTo("AlwaysOffSampler");
    assertThat(Sampler.parentBased(Sampler.alwaysOn()).getDescription())
        .isEqualTo(
            "ParentBased{root:AlwaysOnSampler,remoteParentSampled:AlwaysOnSampler,"
                + "remoteParentNotSampled:AlwaysOffSampler,localParentSampled:AlwaysOnSampler,"
                + "localParentNotSampled:AlwaysOffSampler}");
  }

  @Test
  void traceIdRatioBased_description_isDecimal() { // T52
    assertThat(Sampler.traceIdRatioBased(0.0001)).hasToString("TraceIdRatioBased{0.000100}");
    assertThat(Sampler.traceIdRatioBased(1.0 / 3)).hasToString("TraceIdRatioBased{0.333333}");
    assertThat(Sampler.traceIdRatioBased(1)).hasToString("TraceIdRatioBased{1.000000}");
    assertThat(Sampler.traceIdRatioBased(1e-9)).hasToString("TraceIdRatioBased{0.000000}");
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(Sampler.traceIdRatioBased(0.25)).hasToString("TraceIdRatioBased{0.250000}");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void traceIdRatioBased_outOfRange_isRefused() {
    for (double bad : new double[] {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Sampler.traceIdRatioBased(bad))
          .withMessageContaining("ratio")
          .withMessageContaining(String.valueOf(bad));
    }
  }

  @Test
  void traceIdRatioBased_decisionsAtTheBound_areFrozen() { // T53, T54
    for (double ratio : new double[] {1e-12, 0.0001, 0.1, 1.0 / 3, 0.5, 0.999999}) {
      long bound = (long) (ratio * Long.MAX_VALUE);
      long[] sampled = {0, 1, -1, bound - 1, -bound + 1, Long.MIN_VALUE};
      long[] dropped = {bound, bound + 1, -bound, -bound - 1, Long.MAX_VALUE, Long.MIN_VALUE + 1};
      for (long id : sampled) {
        assertThat(isSampled(ratio, id)).as("%f, %d", ratio, id).isTrue();
      }
      for (long id : dropped) {
        assertThat(isSampled(ratio, id)).as("%f, %d", ratio, id).isFalse();
      }
    }
    assertThat(isSampled(0, Long.MIN_VALUE)).isFalse();
    assertThat(isSampled(0, 0)).isFalse();
    assertThat(isSampled(1, Long.MAX_VALUE - 1)).isTrue();
  }

  private static boolean isSampled(double ratio, long idLow) {
    return ask(Sampler.traceIdRatioBased(ratio), Context.root(), idLow).getDecision()
        == SamplingDecision.RECORD_AND_SAMPLE;
  }

  @Test
  void traceIdRatioBased_largerRatio_samplesASuperset() { // T53
    long seed = new SplittableRandom().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 10_000; i++) {
      double small = random.nextDouble();
      double large = small + random.nextDouble() * (1 - small);
      long id = random.nextLong();
      if (isSampled(small, id)) {
        assertThat(isSampled(large, id)).as("seed %d", seed).isTrue();
      }
    }
  }

  @Test
  void traceIdRatioBased_ignoresTheParent() { // T52
    Sampler half = Sampler.traceIdRatioBased(0.5);

    assertThat(ask(half, parent(/* remote= */ true, /* sampled= */ false), 1).getDecision())
        .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    assertThat(ask(half, parent(/* remote= */ true, /* sampled= */ true), -1L >>> 1).getDecision())
        .isEqualTo(SamplingDecision.DROP);
  }

  private static Context parent(boolean remote, boolean sampled) {
    TraceFlags flags = sampled ? TraceFlags.getSampled() : TraceFlags.getDefault();
    String traceId = TraceId.fromLongs(1, 1);
    SpanContext context =
        remote
            ? SpanContext.createFromRemoteParent(
                traceId, "0000000000000001", flags, TraceState.getDefault())
            : SpanContext.create(traceId, "0000000000000001", flags, TraceState.getDefault());
    return Context.root().with(Span.wrap(context));
  }

  @Test
  void parentBased_asksTheSamplerForTheParent() { // T55
    Sampler sampler =
        Sampler.parentBasedBuilder(new Named("root"))
            .setRemoteParentSampled(new Named("remote sampled"))
            .setRemoteParentNotSampled(new Named("remote not sampled"))
            .setLocalParentSampled(new Named("local sampled"))
            .setLocalParentNotSampled(new Named("local not sampled"))
            .build();

    assertThat(who(sampler, Context.root())).isEqualTo("root");
    assertThat(who(sampler, parent(true, true))).isEqualTo("remote sampled");
    assertThat(who(sampler, parent(true, false))).isEqualTo("remote not sampled");
    assertThat(who(sampler, parent(false, true))).isEqualTo("local sampled");
    assertThat(who(sampler, parent(false, false))).isEqualTo("local not sampled");
  }

  private static String who(Sampler sampler, Context parent) {
    return ask(sampler, parent, 1).getAttributes().get(Named.WHO);
  }

  @Test
  void parentBased_byDefault_followsTheParent() { // T55
    Sampler sampler = Sampler.parentBased(Sampler.alwaysOff());
    for (boolean remote : new boolean[] {true, false}) {
      assertThat(ask(sampler, parent(remote, true), 1).getDecision())
          .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
      assertThat(ask(sampler, parent(remote, false), 1).getDecision())
          .isEqualTo(SamplingDecision.DROP);
    }
    assertThat(ask(sampler, Context.root(), 1).getDecision()).isEqualTo(SamplingDecision.DROP);
  }

  @Test
  void parentBased_nullSettings_areTheDefaults() {
    Sampler sampler =
        Sampler.parentBasedBuilder(Sampler.alwaysOn())
            .setRemoteParentSampled(null)
            .setRemoteParentNotSampled(null)
            .setLocalParentSampled(null)
            .setLocalParentNotSampled(null)
            .build();

    assertThat(sampler).isEqualTo(Sampler.parentBased(Sampler.alwaysOn()));
    assertThatNullPointerException()
        .isThrownBy(() -> Sampler.parentBased(null))
        .withMessage("root");
  }

  @Test
  void parentBased_overCustomSampler_doesNotDecideForIt() {
    BinarySampler sampler = (BinarySampler) Sampler.parentBased(new Named("custom"));

    assertThat(sampler.decide(0, 1)).isEqualTo(BinarySampler.ASK);
    assertThat(sampler.decide(BinarySampler.PARENT_VALID, 1)).isEqualTo(BinarySampler.DROP);
  }

  @Test
  void equalSettings_makeEqualSamplers() {
    assertThat(Sampler.traceIdRatioBased(0.5))
        .isEqualTo(Sampler.traceIdRatioBased(0.5))
        .hasSameHashCodeAs(Sampler.traceIdRatioBased(0.5))
        .isNotEqualTo(Sampler.traceIdRatioBased(0.6));
    assertThat(Sampler.parentBased(Sampler.alwaysOn()))
        .isEqualTo(Sampler.parentBased(Sampler.alwaysOn()))
        .hasSameHashCodeAs(Sampler.parentBased(Sampler.alwaysOn()))
        .isNotEqualTo(Sampler.parentBased(Sampler.alwaysOff()));
  }

  @Test
  void samplingResult_withoutAttributes_isShared() { // T49
    for (SamplingDecision decision : SamplingDecision.values()) {
      assertThat(SamplingResult.create(decision))
          .isSameAs(SamplingResult.create(decision, Attributes.empty()));
      assertThat(SamplingResult.create(decision).getDecision()).isEqualTo(decision);
    }
    assertThat(SamplingResult.drop().getDecision()).isEqualTo(SamplingDecision.DROP);
    assertThat(SamplingResult.recordOnly().getDecision()).isEqualTo(SamplingDecision.RECORD_ONLY);
    assertThat(SamplingResult.recordAndSample().getDecision())
        .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    TraceState state = TraceState.builder().put("k", "v").build();
    assertThat(SamplingResult.drop().getUpdatedTraceState(state)).isSameAs(state);
  }
}
