package dev.peregrine.exporter.otlp.internal.encode;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.GaugeData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongExemplarData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.List;

/** Somebody's own implementation of a metric and of its points. */
public record TestMetric(
    Resource resource,
    InstrumentationScopeInfo scope,
    String name,
    String description,
    String unit,
    MetricDataType type,
    Data<?> data)
    implements MetricData {

  public static TestMetric of(String name, MetricDataType type, Data<?> data) {
    InstrumentationScopeInfo scope = InstrumentationScopeInfo.create("scope");
    return new TestMetric(Resource.empty(), scope, name, "", "", type, data);
  }

  /** A counter with a point for each value. */
  public static TestMetric counter(String name, long... values) {
    List<LongPointData> points =
        java.util.Arrays.stream(values)
            .mapToObj(value -> LongPointData.create(1, 2, Attributes.empty(), value))
            .toList();
    return of(
        name,
        MetricDataType.LONG_SUM,
        SumData.createLongSumData(true, AggregationTemporality.CUMULATIVE, points));
  }

  /** A gauge with a point. */
  public static TestMetric gauge(LongPointData point) {
    return of("gauge", MetricDataType.LONG_GAUGE, GaugeData.createLongGaugeData(List.of(point)));
  }

  @Override
  public Resource getResource() {
    return resource;
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return scope;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getDescription() {
    return description;
  }

  @Override
  public String getUnit() {
    return unit;
  }

  @Override
  public MetricDataType getType() {
    return type;
  }

  @Override
  public Data<?> getData() {
    return data;
  }

  /** A point with exemplars. */
  record LongPoint(
      long getStartEpochNanos,
      long getEpochNanos,
      Attributes getAttributes,
      long getValue,
      List<LongExemplarData> getExemplars)
      implements LongPointData {}

  /** A point whose counts need not fit its boundaries. */
  record HistogramPoint(
      long getStartEpochNanos,
      long getEpochNanos,
      Attributes getAttributes,
      double getSum,
      long getCount,
      boolean hasMin,
      double getMin,
      boolean hasMax,
      double getMax,
      List<Double> getBoundaries,
      List<Long> getCounts,
      List<DoubleExemplarData> getExemplars)
      implements HistogramPointData {}

  /** A point that may count anything. */
  record ExponentialPoint(
      long getStartEpochNanos,
      long getEpochNanos,
      Attributes getAttributes,
      int getScale,
      double getSum,
      long getCount,
      long getZeroCount,
      boolean hasMin,
      double getMin,
      boolean hasMax,
      double getMax,
      ExponentialHistogramBuckets getPositiveBuckets,
      ExponentialHistogramBuckets getNegativeBuckets,
      List<DoubleExemplarData> getExemplars)
      implements ExponentialHistogramPointData {}
}
