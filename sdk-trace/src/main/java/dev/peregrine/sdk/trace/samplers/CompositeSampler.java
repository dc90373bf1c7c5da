package dev.peregrine.sdk.trace.samplers;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Turns the intent of a composable sampler into a decision. */
record CompositeSampler(ComposableSampler composable) implements Sampler {

  CompositeSampler {
    requireNonNull(composable, "composable");
  }

  @Override
  public SamplingResult shouldSample(
      Context parentContext,
      String traceId,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks) {
    SamplingIntent intent =
        composable.getSamplingIntent(parentContext, name, spanKind, attributes, parentLinks);
    TraceState parentState = Span.fromContext(parentContext).getSpanContext().getTraceState();
    boolean sampled =
        intent.hasThreshold() && randomness(intent, parentState, traceId) >= intent.threshold();
    return new Result(intent, sampled ? SamplingDecision.RECORD_AND_SAMPLE : SamplingDecision.DROP);
  }

  private static long randomness(SamplingIntent intent, TraceState state, String traceId) {
    if (!intent.isAdjustedCountReliable()) {
      return Threshold.randomnessOf(ThreadLocalRandom.current().nextLong());
    }
    long explicit = OtelTraceState.randomness(state);
    return explicit == Threshold.NONE
        ? Threshold.randomnessOf(Long.parseUnsignedLong(traceId, 16, traceId.length(), 16))
        : explicit;
  }

  @Override
  public String getDescription() {
    return "CompositeSampler{" + composable.getDescription() + "}";
  }

  @Override
  public String toString() {
    return getDescription();
  }

  private record Result(SamplingIntent intent, SamplingDecision decision)
      implements SamplingResult {

    @Override
    public SamplingDecision getDecision() {
      return decision;
    }

    @Override
    public Attributes getAttributes() {
      return isSampled() ? intent.attributes() : Attributes.empty();
    }

    @Override
    public TraceState getUpdatedTraceState(TraceState parentState) {
      TraceState provided = intent.traceState(parentState, decision);
      TraceState state = OtelTraceState.withMemberOf(provided, parentState);
      boolean counted = isSampled() && intent.isAdjustedCountReliable();
      return OtelTraceState.withThreshold(state, counted ? intent.threshold() : Threshold.NONE);
    }

    private boolean isSampled() {
      return decision == SamplingDecision.RECORD_AND_SAMPLE;
    }
  }
}
