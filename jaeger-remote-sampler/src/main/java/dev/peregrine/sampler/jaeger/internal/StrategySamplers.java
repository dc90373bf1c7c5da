package dev.peregrine.sampler.jaeger.internal;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.function.LongSupplier;

/** The samplers that follow strategies. A trace is decided on at its root. */
final class StrategySamplers {

  private StrategySamplers() {}

  static Sampler of(Strategy strategy, LongSupplier nanoTime) {
    return Sampler.parentBased(ofRoots(strategy, nanoTime));
  }

  private static Sampler ofRoots(Strategy strategy, LongSupplier nanoTime) {
    if (strategy instanceof Strategy.PerOperation perOperation) {
      return new PerOperationSampler(perOperation, nanoTime);
    }
    if (strategy instanceof Strategy.RateLimiting rateLimiting) {
      return RateLimitingSampler.ofAll(rateLimiting.perSecond(), nanoTime);
    }
    return Sampler.traceIdRatioBased(((Strategy.Probabilistic) strategy).ratio());
  }
}
