package dev.peregrine.sdk.metrics.internal.series;

import dev.peregrine.sdk.metrics.internal.exemplar.Reservoir;
import org.jspecify.annotations.Nullable;

/** What callbacks said about one set of attributes, in this round and in the last. */
final class Observation {

  /** The round it was last observed in. */
  long round;

  /** Of cumulative points. */
  long startEpochNanos;

  /** Of this round: a {@code long}, or the bits of a {@code double}. */
  long current;

  /** Of the last round; zero, of either type, if there was none. */
  long previous;

  @Nullable Reservoir reservoir;

  Observation(long startEpochNanos) {
    this.startEpochNanos = startEpochNanos;
  }
}
