package io.opentelemetry.sdk.metrics.data;

import io.opentelemetry.api.common.Attributes;
import java.util.List;

/** A distribution as values at some quantiles. It has no exemplars. */
public interface SummaryPointData extends PointData {

  /**
   * Makes a point.
   *
   * @param startEpochNanos when the interval began, in nanoseconds since the epoch
   * @param epochNanos when the interval ended, in nanoseconds since the epoch
   * @param attributes the attributes of the measurements
   * @param count how many measurements there were
   * @param sum the sum of the measurements
   * @param percentileValues the values at the quantiles, copied
   * @return the point
   * @throws NullPointerException if the attributes or the values are null
   */
  static SummaryPointData create(
      long startEpochNanos,
      long epochNanos,
      Attributes attributes,
      long count,
      double sum,
      List<ValueAtQuantile> percentileValues) {
    return new ImmutableSummaryPointData(
        startEpochNanos, epochNanos, attributes, count, sum, percentileValues);
  }

  /**
   * Returns how many measurements there were.
   *
   * @return the count
   */
  long getCount();

  /**
   * Returns the sum of the measurements.
   *
   * @return the sum
   */
  double getSum();

  /**
   * Returns the values at some quantiles.
   *
   * @return the values, not to be modified
   */
  List<ValueAtQuantile> getValues();
}
