package dev.peregrine.sdk.metrics.internal.point;

/** What histograms of both kinds have, and their contract has not. */
public interface Distribution {

  /** Whether the sum is known; if not, the contract's {@code getSum()} is 0. */
  boolean hasSum();
}
