package dev.peregrine.sampler.jaeger.internal;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Samples each operation with its probability, and some traces of it if they are few: so many a
 * second as the lower bound says, those that the probability lets through included.
 */
final class PerOperationSampler implements Sampler {

  /** Names of spans may be many, by mistake; further ones have no lower bound. */
  private static final int MAX_OPERATIONS = 2000;

  private final Sampler others;
  private final Map<String, Sampler> byOperation = new HashMap<>();
  private final double lowerBoundPerSecond;
  private final LongSupplier nanoTime;
  private final ConcurrentHashMap<String, RateLimitingSampler> lowerBounds =
      new ConcurrentHashMap<>();

  PerOperationSampler(Strategy.PerOperation strategy, LongSupplier nanoTime) {
    this.others = Sampler.traceIdRatioBased(strategy.defaultRatio());
    this.lowerBoundPerSecond = strategy.lowerBoundPerSecond();
    this.nanoTime = nanoTime;
    strategy
        .ratios()
        .forEach((name, ratio) -> byOperation.put(name, Sampler.traceIdRatioBased(ratio)));
  }

  @Override
  public SamplingResult shouldSample(
      Context parentContext,
      String traceId,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks) {
    SamplingResult byProbability =
        byOperation
            .getOrDefault(name, others)
            .shouldSample(parentContext, traceId, name, spanKind, attributes, parentLinks);
    if (lowerBoundPerSecond == 0) {
      return byProbability;
    }
    // Asked in any case: what is sampled anyway counts towards the bound.
    SamplingResult byBound = byLowerBound(name);
    return byProbability.getDecision() == SamplingDecision.RECORD_AND_SAMPLE
        ? byProbability
        : byBound;
  }

  private SamplingResult byLowerBound(String name) {
    RateLimitingSampler bound = lowerBounds.get(name);
    if (bound == null) {
      if (lowerBounds.size() >= MAX_OPERATIONS) {
        return SamplingResult.drop();
      }
      bound =
          lowerBounds.computeIfAbsent(
              name, key -> RateLimitingSampler.ofLowerBound(lowerBoundPerSecond, nanoTime));
    }
    return bound.sample();
  }

  @Override
  public String getDescription() {
    return "PerOperationSampler{default="
        + others.getDescription()
        + ", perOperation="
        + byOperation
        + ", lowerBound="
        + lowerBoundPerSecond
        + "}";
  }

  @Override
  public String toString() {
    return getDescription();
  }
}
