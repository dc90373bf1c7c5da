package io.opentelemetry.api.metrics;

import java.util.List;

/**
 * A builder of a histogram of integers. Not thread-safe. Names, units and advice are checked by the
 * SDK.
 */
public interface LongHistogramBuilder {

  /**
   * Sets what the instrument measures, for people.
   *
   * @param description the description; empty by default
   * @return this builder
   */
  LongHistogramBuilder setDescription(String description);

  /**
   * Sets the unit of the values, by the Unified Code for Units of Measure.
   *
   * @param unit the unit; empty by default
   * @return this builder
   */
  LongHistogramBuilder setUnit(String unit);

  /**
   * Advises the bounds of the buckets, for when no view says otherwise.
   *
   * <p>Ignored by implementations that do not override it.
   *
   * @param bucketBoundaries the upper bounds, inclusive and growing
   * @return this builder
   */
  default LongHistogramBuilder setExplicitBucketBoundariesAdvice(List<Long> bucketBoundaries) {
    return this;
  }

  /**
   * Returns the instrument.
   *
   * @return the histogram
   */
  LongHistogram build();
}
