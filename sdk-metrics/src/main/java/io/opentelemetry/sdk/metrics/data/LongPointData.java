package io.opentelemetry.sdk.metrics.data;

import io.opentelemetry.api.common.Attributes;
import java.util.List;

/** A point whose value is a {@code long}. */
public interface LongPointData extends PointData {

  /**
   * Makes a point without exemplars.
   *
   * @param startEpochNanos when the interval began, in nanoseconds since the epoch
   * @param epochNanos when the interval ended, in nanoseconds since the epoch
   * @param attributes the attributes of the measurements
   * @param value the value
   * @return the point
   * @throws NullPointerException if the attributes are null
   */
  static LongPointData create(
      long startEpochNanos, long epochNanos, Attributes attributes, long value) {
    return create(startEpochNanos, epochNanos, attributes, value, List.of());
  }

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
  static LongPointData create(
      long startEpochNanos,
      long epochNanos,
      Attributes attributes,
      long value,
      List<LongExemplarData> exemplars) {
    return new ImmutableLongPointData(startEpochNanos, epochNanos, attributes, value, exemplars);
  }

  /**
   * Returns the sum, or the last value measured.
   *
   * @return the value
   */
  long getValue();

  @Override
  List<LongExemplarData> getExemplars();
}
