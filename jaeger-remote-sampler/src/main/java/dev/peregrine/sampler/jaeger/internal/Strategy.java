package dev.peregrine.sampler.jaeger.internal;

import java.util.Map;

/** What a server answers: how to sample. */
public sealed interface Strategy {

  /** Traces are sampled with a probability. */
  record Probabilistic(double ratio) implements Strategy {}

  /** So many traces a second are sampled. */
  record RateLimiting(int perSecond) implements Strategy {}

  /**
   * Each operation has its probability.
   *
   * @param defaultRatio the probability of the others
   * @param lowerBoundPerSecond how many traces a second of any operation are sampled at least, as
   *     far as there are any
   * @param ratios the probabilities by the names of root spans
   */
  record PerOperation(double defaultRatio, double lowerBoundPerSecond, Map<String, Double> ratios)
      implements Strategy {

    public PerOperation {
      ratios = Map.copyOf(ratios);
    }
  }
}
