package io.opentelemetry.sdk.metrics.data;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;

/**
 * One metric of one collection: who measured what, and the points.
 *
 * <p>What a reader with {@link io.opentelemetry.sdk.common.export.MemoryMode#REUSABLE_DATA} hands
 * out is only valid until the next collection.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/metrics/data-model/">Metrics data
 *     model</a>
 */
public interface MetricData {

  /**
   * Returns what the metric is about: the service, say.
   *
   * @return the resource
   */
  Resource getResource();

  /**
   * Returns the scope of the meter that made the instrument.
   *
   * @return the scope
   */
  InstrumentationScopeInfo getInstrumentationScopeInfo();

  /**
   * Returns the name of the metric: that of the instrument, or what a view made of it.
   *
   * @return the name
   */
  String getName();

  /**
   * Returns what the metric means.
   *
   * @return the description, empty if there is none
   */
  String getDescription();

  /**
   * Returns the unit of the measurements.
   *
   * @return the unit, empty if there is none
   */
  String getUnit();

  /**
   * Returns the kind of data that the metric has.
   *
   * @return the type, which decides the class of {@link #getData()}
   */
  MetricDataType getType();

  /**
   * Returns the points and what holds for all of them.
   *
   * @return the data
   */
  Data<?> getData();

  /**
   * Returns whether the metric has no points.
   *
   * @return whether there are none
   */
  default boolean isEmpty() {
    return getData().getPoints().isEmpty();
  }

  /**
   * Returns the data of a gauge of {@code double} values.
   *
   * @return the data, empty if the metric is of another type
   */
  @SuppressWarnings("unchecked") // the type decides the class
  default GaugeData<DoublePointData> getDoubleGaugeData() {
    return getType() == MetricDataType.DOUBLE_GAUGE
        ? (GaugeData<DoublePointData>) getData()
        : ImmutableGaugeData.NO_DOUBLES;
  }

  /**
   * Returns the data of a gauge of {@code long} values.
   *
   * @return the data, empty if the metric is of another type
   */
  @SuppressWarnings("unchecked") // the type decides the class
  default GaugeData<LongPointData> getLongGaugeData() {
    return getType() == MetricDataType.LONG_GAUGE
        ? (GaugeData<LongPointData>) getData()
        : ImmutableGaugeData.NO_LONGS;
  }

  /**
   * Returns the data of a sum of {@code double} values.
   *
   * @return the data, empty if the metric is of another type
   */
  @SuppressWarnings("unchecked") // the type decides the class
  default SumData<DoublePointData> getDoubleSumData() {
    return getType() == MetricDataType.DOUBLE_SUM
        ? (SumData<DoublePointData>) getData()
        : ImmutableSumData.NO_DOUBLES;
  }

  /**
   * Returns the data of a sum of {@code long} values.
   *
   * @return the data, empty if the metric is of another type
   */
  @SuppressWarnings("unchecked") // the type decides the class
  default SumData<LongPointData> getLongSumData() {
    return getType() == MetricDataType.LONG_SUM
        ? (SumData<LongPointData>) getData()
        : ImmutableSumData.NO_LONGS;
  }

  /**
   * Returns the data of a summary.
   *
   * @return the data, empty if the metric is of another type
   */
  default SummaryData getSummaryData() {
    return getType() == MetricDataType.SUMMARY
        ? (SummaryData) getData()
        : ImmutableSummaryData.NONE;
  }

  /**
   * Returns the data of a histogram with explicit boundaries.
   *
   * @return the data, empty if the metric is of another type
   */
  default HistogramData getHistogramData() {
    return getType() == MetricDataType.HISTOGRAM
        ? (HistogramData) getData()
        : ImmutableHistogramData.NONE;
  }

  /**
   * Returns the data of an exponential histogram.
   *
   * @return the data, empty if the metric is of another type
   */
  default ExponentialHistogramData getExponentialHistogramData() {
    return getType() == MetricDataType.EXPONENTIAL_HISTOGRAM
        ? (ExponentialHistogramData) getData()
        : ImmutableExponentialHistogramData.NONE;
  }
}
