package io.opentelemetry.sdk.metrics.data;

import io.opentelemetry.api.common.Attributes;
import java.util.List;

/**
 * What was measured with one set of attributes during an interval.
 *
 * <p>Two points of the same kind are equal if they hold the same values, whoever made them. A point
 * that a reader with {@link io.opentelemetry.sdk.common.export.MemoryMode#REUSABLE_DATA} hands out
 * is only valid until the next collection.
 */
public interface PointData {

  /**
   * Returns when the interval began.
   *
   * @return nanoseconds since the epoch
   */
  long getStartEpochNanos();

  /**
   * Returns when the interval ended.
   *
   * @return nanoseconds since the epoch
   */
  long getEpochNanos();

  /**
   * Returns the attributes that all measurements of the point have.
   *
   * @return the attributes
   */
  Attributes getAttributes();

  /**
   * Returns samples of the measurements in the point.
   *
   * @return the samples, empty if none were taken
   */
  List<? extends ExemplarData> getExemplars();
}
