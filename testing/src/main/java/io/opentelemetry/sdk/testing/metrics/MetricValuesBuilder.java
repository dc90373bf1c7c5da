package io.opentelemetry.sdk.testing.metrics;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.internal.data.ImmutableMetricData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Collects the values of {@link TestMetricData}; those without a default are null until they are
 * set.
 */
final class MetricValuesBuilder extends TestMetricData.Builder {

  private Resource resource = Resource.empty();
  private InstrumentationScopeInfo scope = InstrumentationScopeInfo.empty();
  private @Nullable String name;
  private @Nullable String description;
  private @Nullable String unit;
  private @Nullable MetricDataType type;
  private @Nullable Data<?> data;

  @Override
  public TestMetricData.Builder setResource(Resource resource) {
    this.resource = requireNonNull(resource, "resource");
    return this;
  }

  @Override
  public TestMetricData.Builder setInstrumentationScopeInfo(
      InstrumentationScopeInfo instrumentationScopeInfo) {
    scope = requireNonNull(instrumentationScopeInfo, "instrumentationScopeInfo");
    return this;
  }

  @Override
  public TestMetricData.Builder setName(String name) {
    this.name = requireNonNull(name, "name");
    return this;
  }

  @Override
  public TestMetricData.Builder setDescription(String description) {
    this.description = requireNonNull(description, "description");
    return this;
  }

  @Override
  public TestMetricData.Builder setUnit(String unit) {
    this.unit = requireNonNull(unit, "unit");
    return this;
  }

  @Override
  TestMetricData.Builder setData(MetricDataType type, Data<?> data) {
    this.type = type;
    this.data = requireNonNull(data, "data");
    return this;
  }

  @Override
  TestMetricData buildValues() {
    if (name == null || description == null || unit == null || type == null || data == null) {
      throw new IllegalStateException("Not set: " + missing());
    }
    return new MetricValuesData(
        ImmutableMetricData.create(resource, scope, name, description, unit, type, data));
  }

  private String missing() {
    StringJoiner missing = new StringJoiner(", ");
    addIfNull(missing, "name", name);
    addIfNull(missing, "description", description);
    addIfNull(missing, "unit", unit);
    addIfNull(missing, "data", data);
    return missing.toString();
  }

  private static void addIfNull(StringJoiner missing, String name, @Nullable Object value) {
    if (value == null) {
      missing.add(name);
    }
  }
}
