package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.metrics.internal.aggregate.Aggregator;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the aggregations amount to for an instrument. */
final class Aggregations {

  private Aggregations() {}

  /** Whether it is one of those that {@link Aggregation} provides. */
  static boolean isBuiltIn(@Nullable Aggregation aggregation) {
    return aggregation instanceof PlainAggregation
        || aggregation instanceof ExplicitBucketHistogramAggregation
        || aggregation instanceof Base2ExponentialHistogramAggregation;
  }

  /** Whether the aggregation makes sense of what such an instrument measures. */
  static boolean suits(Aggregation aggregation, InstrumentType type) {
    boolean gauge = type == InstrumentType.GAUGE || type == InstrumentType.OBSERVABLE_GAUGE;
    if (aggregation == PlainAggregation.SUM) {
      return !gauge;
    }
    if (aggregation == PlainAggregation.LAST_VALUE) {
      return gauge;
    }
    return aggregation instanceof PlainAggregation
        || type == InstrumentType.COUNTER
        || type == InstrumentType.HISTOGRAM;
  }

  /** What the default aggregation stands for. */
  static Aggregation defaultFor(InstrumentType type) {
    return switch (type) {
      case COUNTER, UP_DOWN_COUNTER, OBSERVABLE_COUNTER, OBSERVABLE_UP_DOWN_COUNTER ->
          Aggregation.sum();
      case GAUGE, OBSERVABLE_GAUGE -> Aggregation.lastValue();
      case HISTOGRAM -> Aggregation.explicitBucketHistogram();
    };
  }

  /** The aggregation with the boundaries that the instrument advises, if it leaves them open. */
  static Aggregation advised(Aggregation aggregation, Advice advice) {
    List<Double> boundaries = advice.bucketBoundaries();
    return boundaries != null
            && aggregation instanceof ExplicitBucketHistogramAggregation histogram
            && histogram.options().getBucketBoundaries() == null
        ? Aggregation.explicitBucketHistogram(
            histogram.options().toBuilder().setBucketBoundaries(boundaries).build())
        : aggregation;
  }

  static boolean isMonotonic(InstrumentType type) {
    return type == InstrumentType.COUNTER
        || type == InstrumentType.OBSERVABLE_COUNTER
        || type == InstrumentType.HISTOGRAM;
  }

  /** The data that an aggregation other than default and drop makes. */
  static MetricDataType dataType(Aggregation aggregation, InstrumentValueType valueType) {
    if (aggregation instanceof ExplicitBucketHistogramAggregation) {
      return MetricDataType.HISTOGRAM;
    }
    if (aggregation instanceof Base2ExponentialHistogramAggregation) {
      return MetricDataType.EXPONENTIAL_HISTOGRAM;
    }
    boolean isLong = valueType == InstrumentValueType.LONG;
    if (aggregation == PlainAggregation.SUM) {
      return isLong ? MetricDataType.LONG_SUM : MetricDataType.DOUBLE_SUM;
    }
    return isLong ? MetricDataType.LONG_GAUGE : MetricDataType.DOUBLE_GAUGE;
  }

  /** What does the work of an aggregation other than default and drop. */
  static Aggregator aggregator(Aggregation aggregation, InstrumentValueType valueType) {
    if (aggregation instanceof ExplicitBucketHistogramAggregation histogram) {
      return Aggregator.explicitHistogram(
          boundaries(aggregation), histogram.options().getRecordMinMax(), /* recordSum= */ true);
    }
    if (aggregation instanceof Base2ExponentialHistogramAggregation histogram) {
      Base2ExponentialHistogramOptions options = histogram.options();
      return Aggregator.exponentialHistogram(
          options.getMaxBuckets(),
          options.getMaxScale(),
          options.getRecordMinMax(),
          /* recordSum= */ true);
    }
    boolean isLong = valueType == InstrumentValueType.LONG;
    if (aggregation == PlainAggregation.SUM) {
      return isLong ? Aggregator.longSum() : Aggregator.doubleSum();
    }
    return isLong ? Aggregator.longLastValue() : Aggregator.doubleLastValue();
  }

  /** Of a histogram with given buckets; otherwise none. */
  static double[] boundaries(Aggregation aggregation) {
    return aggregation instanceof ExplicitBucketHistogramAggregation histogram
        ? BucketBoundaries.toArray(histogram.boundaries())
        : new double[0];
  }

  /** Of an exponential histogram; otherwise 0. */
  static int maxBuckets(Aggregation aggregation) {
    return aggregation instanceof Base2ExponentialHistogramAggregation histogram
        ? histogram.options().getMaxBuckets()
        : 0;
  }
}
