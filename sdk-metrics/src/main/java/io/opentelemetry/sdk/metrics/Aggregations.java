package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.metrics.internal.aggregate.Aggregator;
import dev.peregrine.sdk.metrics.internal.exemplar.ExemplarFilterKind;
import dev.peregrine.sdk.metrics.internal.exemplar.ExemplarSampling;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the aggregations amount to for an instrument. */
final class Aggregations {

  private static final double[] NO_BOUNDARIES = {};

  private Aggregations() {}

  /** Whether it is one of those that {@link Aggregation} provides. */
  static boolean isBuiltIn(@Nullable Aggregation aggregation) {
    return aggregation instanceof PlainAggregation
        || aggregation instanceof ExplicitBucketHistogramAggregation
        || aggregation instanceof Base2ExponentialHistogramAggregation;
  }

  /** Whether the aggregation makes sense of what such an instrument measures. */
  static boolean suits(Aggregation aggregation, InstrumentType type) {
    if (aggregation == PlainAggregation.SUM) {
      return !isGauge(type);
    }
    if (aggregation == PlainAggregation.LAST_VALUE) {
      return isGauge(type);
    }
    return aggregation instanceof PlainAggregation
        || type == InstrumentType.COUNTER
        || type == InstrumentType.HISTOGRAM;
  }

  /** What the default aggregation stands for. */
  static Aggregation defaultFor(InstrumentType type) {
    if (type == InstrumentType.HISTOGRAM) {
      return Aggregation.explicitBucketHistogram();
    }
    return isGauge(type) ? Aggregation.lastValue() : Aggregation.sum();
  }

  private static boolean isGauge(InstrumentType type) {
    return type == InstrumentType.GAUGE || type == InstrumentType.OBSERVABLE_GAUGE;
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
    boolean isLong = valueType == InstrumentValueType.LONG;
    if (aggregation == PlainAggregation.SUM) {
      return isLong ? MetricDataType.LONG_SUM : MetricDataType.DOUBLE_SUM;
    }
    if (aggregation == PlainAggregation.LAST_VALUE) {
      return isLong ? MetricDataType.LONG_GAUGE : MetricDataType.DOUBLE_GAUGE;
    }
    return aggregation instanceof ExplicitBucketHistogramAggregation
        ? MetricDataType.HISTOGRAM
        : MetricDataType.EXPONENTIAL_HISTOGRAM;
  }

  /** What does the work of an aggregation other than default and drop. */
  static Aggregator aggregator(Aggregation aggregation, InstrumentValueType valueType) {
    boolean isLong = valueType == InstrumentValueType.LONG;
    if (aggregation == PlainAggregation.SUM) {
      return isLong ? Aggregator.longSum() : Aggregator.doubleSum();
    }
    if (aggregation == PlainAggregation.LAST_VALUE) {
      return isLong ? Aggregator.longLastValue() : Aggregator.doubleLastValue();
    }
    if (aggregation instanceof ExplicitBucketHistogramAggregation histogram) {
      return Aggregator.explicitHistogram(
          boundaries(histogram), histogram.options().getRecordMinMax(), /* recordSum= */ true);
    }
    Base2ExponentialHistogramOptions options =
        ((Base2ExponentialHistogramAggregation) aggregation).options();
    return Aggregator.exponentialHistogram(
        options.getMaxBuckets(),
        options.getMaxScale(),
        options.getRecordMinMax(),
        /* recordSum= */ true);
  }

  /** Where exemplars are kept, of an aggregation other than default and drop. */
  static ExemplarSampling sampling(StreamSpec spec, ExemplarFilterKind filter) {
    Aggregation aggregation = spec.aggregation();
    double[] boundaries = NO_BOUNDARIES;
    int maxBuckets = 0;
    if (spec.dataType() == MetricDataType.HISTOGRAM) {
      boundaries = boundaries((ExplicitBucketHistogramAggregation) aggregation);
    } else if (spec.dataType() == MetricDataType.EXPONENTIAL_HISTOGRAM) {
      maxBuckets = ((Base2ExponentialHistogramAggregation) aggregation).options().getMaxBuckets();
    }
    return ExemplarSampling.of(
        filter, spec.exemplarReservoir(), spec.dataType(), boundaries, maxBuckets);
  }

  private static double[] boundaries(ExplicitBucketHistogramAggregation histogram) {
    return BucketBoundaries.toArray(histogram.boundaries());
  }
}
