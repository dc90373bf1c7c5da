package io.opentelemetry.sdk.testing.metrics;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.resources.Resource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Metric data as it was given. */
final class MetricValuesData extends TestMetricData {

  private final Resource resource;
  private final InstrumentationScopeInfo scope;
  private final String name;
  private final String description;
  private final String unit;
  private final MetricDataType type;
  private final Data<?> data;

  MetricValuesData(
      Resource resource,
      InstrumentationScopeInfo scope,
      String name,
      String description,
      String unit,
      MetricDataType type,
      Data<?> data) {
    this.resource = resource;
    this.scope = scope;
    this.name = name;
    this.description = description;
    this.unit = unit;
    this.type = type;
    this.data = data;
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

  /** Returns whether the other object is a metric with the same values, whatever its class. */
  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof MetricData other
        && resource.equals(other.getResource())
        && scope.equals(other.getInstrumentationScopeInfo())
        && name.equals(other.getName())
        && description.equals(other.getDescription())
        && unit.equals(other.getUnit())
        && type == other.getType()
        && data.equals(other.getData());
  }

  @Override
  public int hashCode() {
    return Objects.hash(resource, scope, name, description, unit, type, data);
  }

  @Override
  public String toString() {
    return "TestMetricData{resource="
        + resource
        + ", instrumentationScopeInfo="
        + scope
        + ", name="
        + name
        + ", description="
        + description
        + ", unit="
        + unit
        + ", type="
        + type
        + ", data="
        + data
        + "}";
  }
}
