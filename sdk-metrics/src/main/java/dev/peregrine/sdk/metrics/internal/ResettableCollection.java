package dev.peregrine.sdk.metrics.internal;

/** A source of metrics that can begin anew, for support of tests that share one SDK. */
public interface ResettableCollection {

  /**
   * Forgets all instruments with their measurements and callbacks. Meters go on to make new
   * instruments; what is recorded with those made before is lost.
   */
  void reset();
}
