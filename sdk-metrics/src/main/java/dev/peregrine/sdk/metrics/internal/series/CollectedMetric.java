package dev.peregrine.sdk.metrics.internal.series;

import dev.peregrine.sdk.metrics.internal.point.ComparableMetricData;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.GaugeData;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.List;

/** What a stream hands out: its description, and points. */
final class CollectedMetric extends ComparableMetricData {

  private final MetricDescriptor descriptor;
  private final Data<?> data;

  /** The list is not copied. */
  CollectedMetric(MetricDescriptor descriptor, List<PointData> points) {
    this.descriptor = descriptor;
    data = dataOf(descriptor, points);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the type decides the class of the points
  private static Data<?> dataOf(MetricDescriptor metric, List<PointData> points) {
    List untyped = points;
    MetricDataType type = metric.type();
    if (type == MetricDataType.LONG_SUM) {
      return SumData.createLongSumData(
          metric.monotonic(), metric.temporality(), (List<LongPointData>) untyped);
    }
    if (type == MetricDataType.DOUBLE_SUM) {
      return SumData.createDoubleSumData(
          metric.monotonic(), metric.temporality(), (List<DoublePointData>) untyped);
    }
    if (type == MetricDataType.LONG_GAUGE) {
      return GaugeData.createLongGaugeData((List<LongPointData>) untyped);
    }
    if (type == MetricDataType.DOUBLE_GAUGE) {
      return GaugeData.createDoubleGaugeData((List<DoublePointData>) untyped);
    }
    if (type == MetricDataType.HISTOGRAM) {
      return HistogramData.create(metric.temporality(), (List<HistogramPointData>) untyped);
    }
    if (type == MetricDataType.EXPONENTIAL_HISTOGRAM) {
      return ExponentialHistogramData.create(
          metric.temporality(), (List<ExponentialHistogramPointData>) untyped);
    }
    throw new IllegalArgumentException("instruments have no summaries");
  }

  @Override
  public Resource getResource() {
    return descriptor.resource();
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return descriptor.scope();
  }

  @Override
  public String getName() {
    return descriptor.name();
  }

  @Override
  public String getDescription() {
    return descriptor.description();
  }

  @Override
  public String getUnit() {
    return descriptor.unit();
  }

  @Override
  public MetricDataType getType() {
    return descriptor.type();
  }

  @Override
  public Data<?> getData() {
    return data;
  }
}
