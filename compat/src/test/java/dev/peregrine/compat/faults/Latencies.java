package dev.peregrine.compat.faults;

/**
 * How long calls take, to within one part in 32. Used by one thread; two may be added up once
 * theirs are done.
 */
final class Latencies {

  private static final int STEPS = 32;

  private final long[] counts = new long[Long.SIZE * STEPS];
  private long total;

  void record(long nanos) {
    counts[index(Math.max(nanos, 1))]++;
    total++;
  }

  Latencies plus(Latencies other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    total += other.total;
    return this;
  }

  /** The time that this part of the calls did not exceed, in nanoseconds. */
  long percentile(double part) {
    long rank = (long) Math.ceil(part * total);
    long seen = 0;
    for (int i = 0; i < counts.length; i++) {
      seen += counts[i];
      if (seen >= rank) {
        return highest(i);
      }
    }
    return 0;
  }

  private static int index(long nanos) {
    int exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos);
    if (exponent < 5) {
      return (int) nanos;
    }
    return (exponent - 4) * STEPS + (int) (nanos >>> (exponent - 5)) - STEPS;
  }

  private static long highest(int index) {
    if (index < STEPS) {
      return index;
    }
    int exponent = index / STEPS + 4;
    return ((long) (index % STEPS + STEPS + 1) << (exponent - 5)) - 1;
  }
}
