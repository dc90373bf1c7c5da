package io.opentelemetry.sdk.metrics;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The options that the builder makes. */
final class FixedBase2ExponentialHistogramOptions extends Base2ExponentialHistogramOptions {

  static final Base2ExponentialHistogramOptions DEFAULT = new OptionsBuilder().build();

  private final int maxBuckets;
  private final int maxScale;
  private final boolean recordMinMax;

  private FixedBase2ExponentialHistogramOptions(
      int maxBuckets, int maxScale, boolean recordMinMax) {
    this.maxBuckets = maxBuckets;
    this.maxScale = maxScale;
    this.recordMinMax = recordMinMax;
  }

  @Override
  public int getMaxBuckets() {
    return maxBuckets;
  }

  @Override
  public int getMaxScale() {
    return maxScale;
  }

  @Override
  public boolean getRecordMinMax() {
    return recordMinMax;
  }

  @Override
  public Builder toBuilder() {
    return new OptionsBuilder()
        .setMaxBuckets(maxBuckets)
        .setMaxScale(maxScale)
        .setRecordMinMax(recordMinMax);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof FixedBase2ExponentialHistogramOptions other
        && maxBuckets == other.maxBuckets
        && maxScale == other.maxScale
        && recordMinMax == other.recordMinMax;
  }

  @Override
  public int hashCode() {
    return Objects.hash(maxBuckets, maxScale, recordMinMax);
  }

  @Override
  public String toString() {
    return "Base2ExponentialHistogramOptions{maxBuckets="
        + maxBuckets
        + ", maxScale="
        + maxScale
        + ", recordMinMax="
        + recordMinMax
        + "}";
  }

  static final class OptionsBuilder extends Builder {

    private int maxBuckets = 160;
    private int maxScale = 20;
    private boolean recordMinMax = true;

    @Override
    public Builder setMaxBuckets(int maxBuckets) {
      this.maxBuckets = maxBuckets;
      return this;
    }

    @Override
    public Builder setMaxScale(int maxScale) {
      this.maxScale = maxScale;
      return this;
    }

    @Override
    public Builder setRecordMinMax(boolean recordMinMax) {
      this.recordMinMax = recordMinMax;
      return this;
    }

    @Override
    Base2ExponentialHistogramOptions unchecked() {
      return new FixedBase2ExponentialHistogramOptions(maxBuckets, maxScale, recordMinMax);
    }
  }
}
