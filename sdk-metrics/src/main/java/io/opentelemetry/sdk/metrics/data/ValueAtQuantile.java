package io.opentelemetry.sdk.metrics.data;

/** A value of a summary: as many measurements as the quantile says are not greater than it. */
public interface ValueAtQuantile {

  /**
   * Makes a value.
   *
   * @param quantile the quantile, from 0 (the minimum) to 1 (the maximum); not checked
   * @param value the value
   * @return both together
   */
  static ValueAtQuantile create(double quantile, double value) {
    return new ImmutableValueAtQuantile(quantile, value);
  }

  /**
   * Returns the quantile.
   *
   * @return from 0 to 1
   */
  double getQuantile();

  /**
   * Returns the value.
   *
   * @return the value
   */
  double getValue();
}
