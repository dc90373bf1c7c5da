package io.opentelemetry.sdk.metrics;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The options that the builder makes. */
final class FixedExplicitBucketHistogramOptions extends ExplicitBucketHistogramOptions {

  static final ExplicitBucketHistogramOptions DEFAULT = new OptionsBuilder().build();

  private final @Nullable List<Double> bucketBoundaries;
  private final boolean recordMinMax;

  private FixedExplicitBucketHistogramOptions(
      @Nullable List<Double> bucketBoundaries, boolean recordMinMax) {
    this.bucketBoundaries = bucketBoundaries;
    this.recordMinMax = recordMinMax;
  }

  @Override
  public @Nullable List<Double> getBucketBoundaries() {
    return bucketBoundaries;
  }

  @Override
  public boolean getRecordMinMax() {
    return recordMinMax;
  }

  @Override
  public Builder toBuilder() {
    return new OptionsBuilder().setBucketBoundaries(bucketBoundaries).setRecordMinMax(recordMinMax);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof FixedExplicitBucketHistogramOptions other
        && Objects.equals(bucketBoundaries, other.bucketBoundaries)
        && recordMinMax == other.recordMinMax;
  }

  @Override
  public int hashCode() {
    return Objects.hash(bucketBoundaries, recordMinMax);
  }

  @Override
  public String toString() {
    return "ExplicitBucketHistogramOptions{bucketBoundaries="
        + bucketBoundaries
        + ", recordMinMax="
        + recordMinMax
        + "}";
  }

  static final class OptionsBuilder extends Builder {

    private @Nullable List<Double> bucketBoundaries;
    private boolean recordMinMax = true;

    @Override
    public Builder setBucketBoundaries(@Nullable List<Double> bucketBoundaries) {
      this.bucketBoundaries =
          bucketBoundaries == null ? null : BucketBoundaries.checked(bucketBoundaries);
      return this;
    }

    @Override
    public Builder setRecordMinMax(boolean recordMinMax) {
      this.recordMinMax = recordMinMax;
      return this;
    }

    @Override
    public ExplicitBucketHistogramOptions build() {
      return new FixedExplicitBucketHistogramOptions(bucketBoundaries, recordMinMax);
    }
  }
}
