package dev.peregrine.compat.faults;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * When items arrived at a receiver: for how long none did, and how soon after each fault some did.
 * Thread-safe.
 */
final class Arrivals {

  private final Map<String, Met> faults = new TreeMap<>();
  private long lastNanos = System.nanoTime();
  private long longestSilenceNanos;

  /** The last fault, while nothing has arrived since its end. */
  private String endedFault = "";

  private long faultEndNanos;

  /**
   * What is known of all faults of one kind.
   *
   * @param times how many there were
   * @param longestMillis the longest time from the end of one to the next arrival
   */
  record Met(int times, long longestMillis) {

    static final Met NEVER = new Met(0, 0);

    Met plus(Met other) {
      return new Met(times + other.times, Math.max(longestMillis, other.longestMillis));
    }
  }

  synchronized void arrived() {
    long now = System.nanoTime();
    longestSilenceNanos = Math.max(longestSilenceNanos, now - lastNanos);
    lastNanos = now;
    if (!endedFault.isEmpty() && now - faultEndNanos >= 0) {
      long millis = TimeUnit.NANOSECONDS.toMillis(now - faultEndNanos);
      faults.merge(endedFault, new Met(0, millis), Met::plus);
      endedFault = "";
    }
  }

  /**
   * Notes that a fault ends at a time, which may be to come. One that is followed by another fault
   * before anything arrives has no time of its own.
   */
  synchronized void faultEnds(String fault, long atNanos) {
    faults.merge(fault, new Met(1, 0), Met::plus);
    endedFault = fault;
    faultEndNanos = atNanos;
  }

  synchronized Map<String, Met> faults() {
    return Map.copyOf(faults);
  }

  synchronized long longestSilenceMillis() {
    return TimeUnit.NANOSECONDS.toMillis(longestSilenceNanos);
  }
}
