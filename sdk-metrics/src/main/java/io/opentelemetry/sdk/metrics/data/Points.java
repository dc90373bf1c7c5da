package io.opentelemetry.sdk.metrics.data;

import java.util.Collection;
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

  /** The same points as a list, since collections need not know when they are equal. */
  static List<? extends PointData> list(Collection<? extends PointData> points) {
    return points instanceof List<? extends PointData> list ? list : List.copyOf(points);
  }

  static long total(List<Long> counts) {
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    return total;
  }
}
