package io.opentelemetry.sdk.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the boundaries of explicit buckets have to be like. */
final class BucketBoundaries {

  /** What the specification has as a default. */
  static final List<Double> DEFAULT =
      List.of(
          0d, 5d, 10d, 25d, 50d, 75d, 100d, 250d, 500d, 750d, 1_000d, 2_500d, 5_000d, 7_500d,
          10_000d);

  private BucketBoundaries() {}

  /** A copy of the boundaries, after a check. */
  static List<Double> checked(List<Double> boundaries) {
    String problem = problem(boundaries);
    if (problem != null) {
      throw new IllegalArgumentException("bucketBoundaries must " + problem);
    }
    return List.copyOf(boundaries);
  }

  /** What the boundaries "must" be and are not; null if all is well. */
  static @Nullable String problem(List<Double> boundaries) {
    @Nullable Double last = null;
    for (@Nullable Double boundary : boundaries) {
      if (boundary == null || boundary.isNaN() || boundary.isInfinite()) {
        return "be finite numbers, but hold " + boundary;
      }
      if (last != null && last >= boundary) {
        return "be in increasing order, but " + last + " is followed by " + boundary;
      }
      last = boundary;
    }
    return null;
  }

  static double[] toArray(List<Double> boundaries) {
    double[] array = new double[boundaries.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = boundaries.get(i);
    }
    return array;
  }
}
