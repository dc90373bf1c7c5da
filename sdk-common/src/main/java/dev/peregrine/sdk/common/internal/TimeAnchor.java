package dev.peregrine.sdk.common.internal;

/**
 * A moment on both clocks: with it, readings of {@code nanoTime} become times of day. A root span
 * takes one and its local children inherit it, so that times within a trace never run backwards and
 * durations are never negative, whatever happens to the system's time of day. Immutable.
 */
public final class TimeAnchor {

  private final long epochNanos;
  private final long nanoTime;

  TimeAnchor(long epochNanos, long nanoTime) {
    this.epochNanos = epochNanos;
    this.nanoTime = nanoTime;
  }

  /**
   * The time of day of a reading of {@link TimeSource#nanoTime()}, in nanoseconds since the epoch.
   */
  public long epochNanos(long reading) {
    return epochNanos + (reading - nanoTime);
  }

  /** How long after this anchor a reading was taken, in nanoseconds. */
  long ageAt(long reading) {
    return reading - nanoTime;
  }
}
