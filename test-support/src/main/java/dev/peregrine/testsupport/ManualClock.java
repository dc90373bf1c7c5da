package dev.peregrine.testsupport;

/** What a clock does that moves only when it is told to. */
public class ManualClock {

  private long epochNanos = 1_000_000_000_000L;
  private long nanoTime = 5_000;

  public final long now() {
    return epochNanos;
  }

  public final long nanoTime() {
    return nanoTime;
  }

  public final void advance(long nanos) {
    epochNanos += nanos;
    nanoTime += nanos;
  }

  /** Sets the time of day, as an administrator might. */
  public final void setTimeOfDay(long nanos) {
    epochNanos = nanos;
  }
}
