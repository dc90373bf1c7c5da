package io.opentelemetry.sdk.testing.metrics;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.resources.Resource;
import org.jspecify.annotations.Nullable;

/** {@link TestMetricData} over its values, which know how to compare and print themselves. */
final class MetricValuesData extends TestMetricData {

  private final MetricData values;

  MetricValuesData(MetricData values) {
    this.values = values;
  }

  @Override
  public Resource getResource() {
    return values.getResource();
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return values.getInstrumentationScopeInfo();
  }

  @Override
  public String getName() {
    return values.getName();
  }

  @Override
  public String getDescription() {
    return values.getDescription();
  }

  @Override
  public String getUnit() {
    return values.getUnit();
  }

  @Override
  public MetricDataType getType() {
    return values.getType();
  }

  @Override
  public Data<?> getData() {
    return values.getData();
  }

  /** Returns whether the other object is a metric with the same values, whatever its class. */
  @Override
  public boolean equals(@Nullable Object o) {
    return values.equals(o);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString().replaceFirst("Immutable", "Test");
  }
}
