package io.opentelemetry.sdk.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a histogram with given buckets is made. Immutable.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#explicit-bucket-histogram-aggregation">Specification</a>
 */
public abstract class ExplicitBucketHistogramOptions {

  ExplicitBucketHistogramOptions() {}

  /**
   * Returns the default options: the boundaries of the specification, with minimum and maximum.
   *
   * @return shared options
   */
  public static ExplicitBucketHistogramOptions getDefault() {
    return FixedExplicitBucketHistogramOptions.DEFAULT;
  }

  /**
   * Returns a builder with the default options.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new FixedExplicitBucketHistogramOptions.OptionsBuilder();
  }

  /**
   * Returns a builder with these options.
   *
   * @return a new builder
   */
  public abstract Builder toBuilder();

  /**
   * Returns the boundaries between the buckets. Each bucket includes its upper boundary.
   *
   * @return an immutable list in increasing order, or null for the boundaries of the specification
   */
  public abstract @Nullable List<Double> getBucketBoundaries();

  /**
   * Returns whether minimum and maximum are recorded.
   *
   * @return true by default
   */
  public abstract boolean getRecordMinMax();

  /** Builds options. Not for use by several threads at once. */
  public abstract static class Builder {

    Builder() {}

    /**
     * Sets the boundaries between the buckets. None at all makes one bucket.
     *
     * @param bucketBoundaries finite numbers in increasing order, or null (the default) for the
     *     boundaries of the specification
     * @return this builder
     * @throws IllegalArgumentException if they are not finite or not in increasing order
     */
    public abstract Builder setBucketBoundaries(@Nullable List<Double> bucketBoundaries);

    /**
     * Sets whether minimum and maximum are recorded.
     *
     * @param recordMinMax true by default
     * @return this builder
     */
    public abstract Builder setRecordMinMax(boolean recordMinMax);

    /**
     * Builds the options.
     *
     * @return new options
     */
    public abstract ExplicitBucketHistogramOptions build();
  }
}
