package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on {@link ExponentialHistogramBuckets}. */
public final class ExponentialHistogramBucketsAssert
    extends AbstractAssert<ExponentialHistogramBucketsAssert, ExponentialHistogramBuckets> {

  ExponentialHistogramBucketsAssert(@Nullable ExponentialHistogramBuckets actual) {
    super(actual, ExponentialHistogramBucketsAssert.class);
  }

  /**
   * {@return this, having checked how many measurements each bucket holds}
   *
   * @param expected the bucket counts
   */
  public ExponentialHistogramBucketsAssert hasCounts(List<Long> expected) {
    return has("bucket counts", present().getBucketCounts(), expected);
  }

  /**
   * {@return this, having checked the index of the first bucket}
   *
   * @param expected the offset
   */
  public ExponentialHistogramBucketsAssert hasOffset(int expected) {
    return has("offset", present().getOffset(), expected);
  }

  /**
   * {@return this, having checked how many measurements the buckets hold}
   *
   * @param expected the total count
   */
  public ExponentialHistogramBucketsAssert hasTotalCount(long expected) {
    return has("total count", present().getTotalCount(), expected);
  }

  private ExponentialHistogramBucketsAssert has(String name, Object found, Object expected) {
    assertThat(found).as(AttributeChecks.describe(this, name)).isEqualTo(expected);
    return this;
  }

  private ExponentialHistogramBuckets present() {
    isNotNull();
    return actual;
  }
}
