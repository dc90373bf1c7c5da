package io.opentelemetry.sdk.metrics.data;

import java.util.List;

/** What the points of all kinds have in common. */
final class Points {

  private Points() {}

  static boolean sameButForValues(PointData one, PointData other) {
    return one.getStartEpochNanos() == other.getStartEpochNanos()
        && one.getEpochNanos() == other.getEpochNanos()
        && one.getAttributes().equals(other.getAttributes())
        && one.getExemplars().equals(other.getExemplars());
  }

  static long total(List<Long> counts) {
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    return total;
  }
}
