package io.opentelemetry.sdk.metrics.data;

import io.opentelemetry.api.common.Attributes;
import java.util.List;

/** A point whose value is a {@code double}. */
public interface DoublePointData extends PointData {

  /**
   * Makes a point.
   *
   * @param startEpochNanos when the interval began, in nanoseconds since the epoch
   * @param epochNanos when the interval ended, in nanoseconds since the epoch
   * @param attributes the attributes of the measurements
   * @param value the value
   * @param exemplars samples of the measurements; they are copied
   * @return the point
   * @throws NullPointerException if an argument is null
   */
  static DoublePointData create(
      long startEpochNanos,
      long epochNanos,
      Attributes attributes,
      double value,
      List<DoubleExemplarData> exemplars) {
    return new ImmutableDoublePointData(startEpochNanos, epochNanos, attributes, value, exemplars);
  }

  /**
   * Returns the sum, or the last value measured.
   *
   * @return the value
   */
  double getValue();

  @Override
  List<DoubleExemplarData> getExemplars();
}
