package io.opentelemetry.sdk.testing.metrics;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramData;
import io.opentelemetry.sdk.metrics.data.GaugeData;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.metrics.data.SummaryData;
import io.opentelemetry.sdk.resources.Resource;

/**
 * Metric data made by hand, for tests of exporters and the like. Immutable; equal if all values
 * are.
 */
public abstract class TestMetricData implements MetricData {

  /** Creates metric data; use {@link #builder()}. */
  public TestMetricData() {}

  /**
   * Returns a builder. Name, description, unit and data must be set; resource and scope are empty
   * by default.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new MetricValuesBuilder();
  }

  /** Builds {@link TestMetricData}. No argument may be null. Not thread-safe. */
  public abstract static class Builder {

    /** Creates a builder; use {@link TestMetricData#builder()}. */
    public Builder() {}

    abstract TestMetricData buildValues();

    abstract Builder setData(MetricDataType type, Data<?> data);

    /**
     * Builds the metric data.
     *
     * @return the metric data
     * @throws IllegalStateException if something that must be set is not; names all of it
     */
    public TestMetricData build() {
      return buildValues();
    }

    /**
     * Sets the resource; empty by default.
     *
     * @param resource the resource
     * @return this
     */
    public abstract Builder setResource(Resource resource);

    /**
     * Sets the instrumentation scope; empty by default.
     *
     * @param instrumentationScopeInfo the scope
     * @return this
     */
    public abstract Builder setInstrumentationScopeInfo(
        InstrumentationScopeInfo instrumentationScopeInfo);

    /**
     * Sets the name.
     *
     * @param name the name
     * @return this
     */
    public abstract Builder setName(String name);

    /**
     * Sets the description.
     *
     * @param description the description, empty for none
     * @return this
     */
    public abstract Builder setDescription(String description);

    /**
     * Sets the unit.
     *
     * @param unit the unit, empty for none
     * @return this
     */
    public abstract Builder setUnit(String unit);

    /**
     * Makes it a gauge of {@code double} values.
     *
     * @param data the data
     * @return this
     */
    public Builder setDoubleGaugeData(GaugeData<DoublePointData> data) {
      return setData(MetricDataType.DOUBLE_GAUGE, data);
    }

    /**
     * Makes it a gauge of {@code long} values.
     *
     * @param data the data
     * @return this
     */
    public Builder setLongGaugeData(GaugeData<LongPointData> data) {
      return setData(MetricDataType.LONG_GAUGE, data);
    }

    /**
     * Makes it a sum of {@code double} values.
     *
     * @param data the data
     * @return this
     */
    public Builder setDoubleSumData(SumData<DoublePointData> data) {
      return setData(MetricDataType.DOUBLE_SUM, data);
    }

    /**
     * Makes it a sum of {@code long} values.
     *
     * @param data the data
     * @return this
     */
    public Builder setLongSumData(SumData<LongPointData> data) {
      return setData(MetricDataType.LONG_SUM, data);
    }

    /**
     * Makes it a summary.
     *
     * @param data the data
     * @return this
     */
    public Builder setSummaryData(SummaryData data) {
      return setData(MetricDataType.SUMMARY, data);
    }

    /**
     * Makes it a histogram with explicit boundaries.
     *
     * @param data the data
     * @return this
     */
    public Builder setHistogramData(HistogramData data) {
      return setData(MetricDataType.HISTOGRAM, data);
    }

    /**
     * Makes it an exponential histogram.
     *
     * @param data the data
     * @return this
     */
    public Builder setExponentialHistogramData(ExponentialHistogramData data) {
      return setData(MetricDataType.EXPONENTIAL_HISTOGRAM, data);
    }
  }
}
