package io.opentelemetry.sdk.metrics;

/**
 * How a histogram with exponential buckets is made. Immutable.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#base2-exponential-bucket-histogram-aggregation">Specification</a>
 */
public abstract class Base2ExponentialHistogramOptions {

  private static final int MIN_MAX_BUCKETS = 2;
  private static final int MIN_MAX_SCALE = -10;
  private static final int MAX_MAX_SCALE = 20;

  Base2ExponentialHistogramOptions() {}

  /**
   * Returns the default options: 160 buckets, scale 20, with minimum and maximum.
   *
   * @return shared options
   */
  public static Base2ExponentialHistogramOptions getDefault() {
    return FixedBase2ExponentialHistogramOptions.DEFAULT;
  }

  /**
   * Returns a builder with the default options.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new FixedBase2ExponentialHistogramOptions.OptionsBuilder();
  }

  /**
   * Returns a builder with these options.
   *
   * @return a new builder
   */
  public abstract Builder toBuilder();

  /**
   * Returns how many buckets there are at most, for positive and for negative values each.
   *
   * @return at least 2; 160 by default
   */
  public abstract int getMaxBuckets();

  /**
   * Returns the finest resolution, with which every histogram begins.
   *
   * @return from -10 to 20; 20 by default
   */
  public abstract int getMaxScale();

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
     * Sets how many buckets there are at most, for positive and for negative values each.
     *
     * @param maxBuckets at least 2; 160 by default
     * @return this builder
     */
    public abstract Builder setMaxBuckets(int maxBuckets);

    /**
     * Sets the finest resolution, with which every histogram begins.
     *
     * @param maxScale from -10 to 20; 20 by default
     * @return this builder
     */
    public abstract Builder setMaxScale(int maxScale);

    /**
     * Sets whether minimum and maximum are recorded.
     *
     * @param recordMinMax true by default
     * @return this builder
     */
    public abstract Builder setRecordMinMax(boolean recordMinMax);

    abstract Base2ExponentialHistogramOptions unchecked();

    /**
     * Builds the options.
     *
     * @return new options
     * @throws IllegalArgumentException if there are less than 2 buckets, or if the scale is not
     *     from -10 to 20
     */
    public Base2ExponentialHistogramOptions build() {
      Base2ExponentialHistogramOptions options = unchecked();
      int maxBuckets = options.getMaxBuckets();
      if (maxBuckets < MIN_MAX_BUCKETS) {
        throw new IllegalArgumentException(
            "maxBuckets must be >= " + MIN_MAX_BUCKETS + ", but is " + maxBuckets);
      }
      int maxScale = options.getMaxScale();
      if (maxScale < MIN_MAX_SCALE || maxScale > MAX_MAX_SCALE) {
        throw new IllegalArgumentException(
            "maxScale must be "
                + MIN_MAX_SCALE
                + " <= x <= "
                + MAX_MAX_SCALE
                + ", but is "
                + maxScale);
      }
      return options;
    }
  }
}
