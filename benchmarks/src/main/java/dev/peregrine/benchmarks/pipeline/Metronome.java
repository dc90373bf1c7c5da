package dev.peregrine.benchmarks.pipeline;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Makes items at a steady rate, in steps of a millisecond. */
final class Metronome {

  private static final long TICK_NANOS = 1_000_000;

  /**
   * A delay up to this is made up for by a burst, a longer one is not: an application that was
   * stopped, by its garbage collector say, does not do afterwards what it would have done.
   */
  private static final long MAX_LAG_NANOS = 3 * TICK_NANOS;

  private Metronome() {}

  /** Returns for how many nanoseconds it lagged behind for good. */
  static long keep(int itemsPerTick, int seconds, Load load) {
    long due = System.nanoTime();
    long lost = 0;
    for (int tick = 0; tick < ticks(seconds); tick++) {
      due += TICK_NANOS;
      for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
        LockSupport.parkNanos(wait);
      }
      long lag = System.nanoTime() - due - MAX_LAG_NANOS;
      if (lag > 0) {
        due += lag;
        lost += lag;
      }
      load.make(itemsPerTick);
    }
    return lost;
  }

  /** How many items that makes. */
  static long items(int itemsPerTick, int seconds) {
    return (long) itemsPerTick * ticks(seconds);
  }

  private static int ticks(int seconds) {
    return (int) (TimeUnit.SECONDS.toNanos(seconds) / TICK_NANOS);
  }
}
