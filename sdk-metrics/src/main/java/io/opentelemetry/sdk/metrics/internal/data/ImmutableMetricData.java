package io.opentelemetry.sdk.metrics.internal.data;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.metrics.internal.point.ComparableMetricData;
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

/** A metric as it was given. */
public final class ImmutableMetricData extends ComparableMetricData {

  private final Resource resource;
  private final InstrumentationScopeInfo scope;
  private final String name;
  private final String description;
  private final String unit;
  private final MetricDataType type;
  private final Data<?> data;

  private ImmutableMetricData(
      Resource resource,
      InstrumentationScopeInfo scope,
      String name,
      String description,
      String unit,
      MetricDataType type,
      Data<?> data) {
    this.resource = requireNonNull(resource, "resource");
    this.scope = requireNonNull(scope, "scope");
    this.name = requireNonNull(name, "name");
    this.description = requireNonNull(description, "description");
    this.unit = requireNonNull(unit, "unit");
    this.type = type;
    this.data = requireNonNull(data, "data");
  }

  /**
   * Makes a metric of any type.
   *
   * @param data of the class that belongs to the type
   */
  public static MetricData create(
      Resource resource,
      InstrumentationScopeInfo scope,
      String name,
      String description,
      String unit,
      MetricDataType type,
      Data<?> data) {
    return new ImmutableMetricData(resource, scope, name, description, unit, type, data);
  }

  /** Makes a gauge of {@code double} values. */
  public static MetricData createDoubleGauge(
      Resource resource,
      InstrumentationScopeInfo scope,
      String name,
      String description,
      String unit,
      GaugeData<DoublePointData> data) {
    return new ImmutableMetricData(
        resource, scope, name, description, unit, MetricDataType.DOUBLE_GAUGE, data);
  }

  /** Makes a gauge of {@code long} values. */
  public static MetricData createLongGauge(
      Resource resource,
      InstrumentationScopeInfo scope,
      String name,
      String description,
      String unit,
      GaugeData<LongPointData> data) {
    return new ImmutableMetricData(
        resource, scope, name, description, unit, MetricDataType.LONG_GAUGE, data);
  }

  /** Makes a sum of {@code double} values. */
  public static MetricData createDoubleSum(
      Resource resource,
      InstrumentationScopeInfo scope,
      String name,
      String description,
      String unit,
      SumData<DoublePointData> data) {
    return new ImmutableMetricData(
        resource, scope, name, description, unit, MetricDataType.DOUBLE_SUM, data);
  }

  /** Makes a sum of {@code long} values. */
  public static MetricData createLongSum(
      Resource resource,
      InstrumentationScopeInfo scope,
      String name,
      String description,
      String unit,
      SumData<LongPointData> data) {
    return new ImmutableMetricData(
        resource, scope, name, description, unit, MetricDataType.LONG_SUM, data);
  }

  /** Makes a summary. */
  public static MetricData createDoubleSummary(
      Resource resource,
      InstrumentationScopeInfo scope,
      String name,
      String description,
      String unit,
      SummaryData data) {
    return new ImmutableMetricData(
        resource, scope, name, description, unit, MetricDataType.SUMMARY, data);
  }

  /** Makes a histogram with explicit boundaries. */
  public static MetricData createDoubleHistogram(
      Resource resource,
      InstrumentationScopeInfo scope,
      String name,
      String description,
      String unit,
      HistogramData data) {
    return new ImmutableMetricData(
        resource, scope, name, description, unit, MetricDataType.HISTOGRAM, data);
  }

  /** Makes an exponential histogram. */
  public static MetricData createExponentialHistogram(
      Resource resource,
      InstrumentationScopeInfo scope,
      String name,
      String description,
      String unit,
      ExponentialHistogramData data) {
    return new ImmutableMetricData(
        resource, scope, name, description, unit, MetricDataType.EXPONENTIAL_HISTOGRAM, data);
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
}
