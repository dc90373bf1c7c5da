package io.opentelemetry.sdk.trace.samplers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.trace.internal.BinarySampler;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds for every sampler, whatever it decides. */
public abstract class SamplerContract {

  private static final int ROUNDS = 5_000;

  private final long seed = new SplittableRandom().nextLong();
  private final SplittableRandom random = new SplittableRandom(seed);

  /** The sampler to test. */
  protected abstract Sampler sampler();

  /** A span that is about to start. */
  private record Case(Context parent, long idHigh, long idLow, int parentState) {

    SamplingResult ask(Sampler sampler) {
      return sampler.shouldSample(
          parent,
          TraceId.fromLongs(idHigh, idLow),
          "name",
          SpanKind.SERVER,
          Attributes.empty(),
          List.of());
    }

    TraceState parentTraceState() {
      return Span.fromContext(parent).getSpanContext().getTraceState();
    }
  }

  private Case randomCase() {
    long high = random.nextLong();
    long low = random.nextInt(10) == 0 ? random.nextInt(3) - 1 : random.nextLong();
    low = low == 0 ? 1 : low;
    if (random.nextInt(4) == 0) {
      return new Case(Context.root(), high, low, 0);
    }
    boolean remote = random.nextBoolean();
    TraceFlags flags = TraceFlags.fromByte((byte) random.nextInt(4));
    String traceId = TraceId.fromLongs(high, low);
    String spanId = SpanId.fromLong(random.nextLong() | 1);
    TraceState state = randomState();
    SpanContext parent =
        remote
            ? SpanContext.createFromRemoteParent(traceId, spanId, flags, state)
            : SpanContext.create(traceId, spanId, flags, state);
    int parentState =
        BinarySampler.PARENT_VALID
            | (remote ? BinarySampler.PARENT_REMOTE : 0)
            | (flags.isSampled() ? BinarySampler.PARENT_SAMPLED : 0);
    return new Case(Context.root().with(Span.wrap(parent)), high, low, parentState);
  }

  private TraceState randomState() {
    return switch (random.nextInt(5)) {
      case 0 -> TraceState.getDefault();
      case 1 -> TraceState.builder().put("vendor", "v").build();
      case 2 -> TraceState.builder().put("ot", "th:8").put("vendor", "v").build();
      case 3 -> TraceState.builder().put("ot", "rv:01234567890abc;x:y").build();
      default -> TraceState.builder().put("ot", "broken").build();
    };
  }

  @Test
  void shouldSample_alwaysGivesAWholeResult() { // T49
    Sampler sampler = sampler();
    for (int i = 0; i < ROUNDS; i++) {
      Case each = randomCase();
      SamplingResult result = each.ask(sampler);
      TraceState state = result.getUpdatedTraceState(each.parentTraceState());

      assertThat(result.getDecision()).as("seed %d", seed).isNotNull();
      assertThat(result.getAttributes()).as("seed %d", seed).isNotNull();
      assertThat(state.get("vendor")).isEqualTo(each.parentTraceState().get("vendor"));
    }
  }

  @Test
  void shouldSample_sameArguments_sameDecision() { // T53
    Sampler sampler = sampler();
    for (int i = 0; i < ROUNDS; i++) {
      Case each = randomCase();

      assertThat(each.ask(sampler).getDecision())
          .as("seed %d", seed)
          .isEqualTo(each.ask(sampler).getDecision());
    }
  }

  @Test
  void decide_ifTheSamplerCan_isTheContractsDecision() {
    Sampler sampler = sampler();
    for (int i = 0; i < ROUNDS && sampler instanceof BinarySampler binary; i++) {
      Case each = randomCase();
      int decision = binary.decide(each.parentState, each.idLow);
      SamplingResult result = each.ask(sampler);
      if (decision != BinarySampler.ASK) {
        assertThat(decision).as("seed %d", seed).isEqualTo(result.getDecision().ordinal());
        assertThat(result.getAttributes().isEmpty()).isTrue();
        assertThat(result.getUpdatedTraceState(each.parentTraceState()))
            .isSameAs(each.parentTraceState());
      }
    }
  }

  @Test
  void getDescription_isStable() {
    assertThat(sampler().getDescription()).isNotBlank().isEqualTo(sampler().getDescription());
    assertThat(sampler()).hasToString(sampler().getDescription());
  }

  @Test
  void shutdown_succeeds() {
    assertThat(sampler().shutdown().isSuccess()).isTrue();
    sampler().close();
  }
}
