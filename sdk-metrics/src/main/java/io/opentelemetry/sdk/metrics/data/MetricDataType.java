package io.opentelemetry.sdk.metrics.data;

/** The kind of data that a {@link MetricData} holds. */
public enum MetricDataType {
  /** A {@link GaugeData} of {@link LongPointData}. */
  LONG_GAUGE,
  /** A {@link GaugeData} of {@link DoublePointData}. */
  DOUBLE_GAUGE,
  /** A {@link SumData} of {@link LongPointData}. */
  LONG_SUM,
  /** A {@link SumData} of {@link DoublePointData}. */
  DOUBLE_SUM,
  /** A {@link SummaryData}, which only foreign sources of metrics make. */
  SUMMARY,
  /** A {@link HistogramData}: buckets with explicit boundaries. */
  HISTOGRAM,
  /** An {@link ExponentialHistogramData}: buckets whose boundaries follow from a scale. */
  EXPONENTIAL_HISTOGRAM
}
