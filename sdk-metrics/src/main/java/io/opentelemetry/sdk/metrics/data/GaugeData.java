package io.opentelemetry.sdk.metrics.data;

import java.util.Collection;

/**
 * The last values that were measured.
 *
 * @param <T> the kind of points
 * @see <a href="https://opentelemetry.io/docs/specs/otel/metrics/data-model/#gauge">Gauge</a>
 */
public interface GaugeData<T extends PointData> extends Data<T> {

  /**
   * Makes a gauge of {@code long} values.
   *
   * @param points the points, not copied
   * @return the gauge
   * @throws NullPointerException if the points are null
   */
  static GaugeData<LongPointData> createLongGaugeData(Collection<LongPointData> points) {
    return new ImmutableGaugeData<>(points);
  }

  /**
   * Makes a gauge of {@code double} values.
   *
   * @param points the points, not copied
   * @return the gauge
   * @throws NullPointerException if the points are null
   */
  static GaugeData<DoublePointData> createDoubleGaugeData(Collection<DoublePointData> points) {
    return new ImmutableGaugeData<>(points);
  }
}
