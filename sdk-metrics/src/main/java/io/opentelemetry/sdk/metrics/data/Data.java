package io.opentelemetry.sdk.metrics.data;

import java.util.Collection;

/**
 * The points of a metric.
 *
 * @param <T> the kind of points
 */
public interface Data<T extends PointData> {

  /**
   * Returns the points, one for each set of attributes.
   *
   * @return the points, not to be modified
   */
  Collection<T> getPoints();
}
