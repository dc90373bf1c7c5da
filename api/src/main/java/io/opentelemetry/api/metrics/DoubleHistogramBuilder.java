package io.opentelemetry.api.metrics;

import java.util.List;

/**
 * A builder of a histogram of floating-point numbers. Not thread-safe. Names, units and advice are
 * checked by the SDK.
 */
public interface DoubleHistogramBuilder {

  /**
   * Sets what the instrument measures, for people.
   *
   * @param description the description; empty by default
   * @return this builder
   */
  DoubleHistogramBuilder setDescription(String description);

  /**
   * Sets the unit of the values, by the Unified Code for Units of Measure.
   *
   * @param unit the unit; empty by default
   * @return this builder
   */
  DoubleHistogramBuilder setUnit(String unit);

  /**
   * Advises the bounds of the buckets, for when no view says otherwise.
   *
   * <p>Ignored by implementations that do not override it.
   *
   * @param bucketBoundaries the upper bounds, inclusive and growing
   * @return this builder
   */
  default DoubleHistogramBuilder setExplicitBucketBoundariesAdvice(List<Double> bucketBoundaries) {
    return this;
  }

  /**
   * Goes on to build an instrument of integers.
   *
   * @return a builder with what was set so far
   */
  LongHistogramBuilder ofLongs();

  /**
   * Returns the instrument.
   *
   * @return the histogram
   */
  DoubleHistogram build();
}
