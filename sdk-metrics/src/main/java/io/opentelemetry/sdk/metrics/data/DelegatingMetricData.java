package io.opentelemetry.sdk.metrics.data;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A metric that is another one, but for what a subclass overrides. Exporters that change metrics on
 * their way extend it.
 */
public abstract class DelegatingMetricData implements MetricData {

  private final MetricData delegate;

  /**
   * Wraps a metric.
   *
   * @param delegate the metric that every method asks unless it is overridden
   * @throws NullPointerException if it is null
   */
  protected DelegatingMetricData(MetricData delegate) {
    this.delegate = requireNonNull(delegate, "delegate");
  }

  @Override
  public Resource getResource() {
    return delegate.getResource();
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return delegate.getInstrumentationScopeInfo();
  }

  @Override
  public String getName() {
    return delegate.getName();
  }

  @Override
  public String getDescription() {
    return delegate.getDescription();
  }

  @Override
  public String getUnit() {
    return delegate.getUnit();
  }

  @Override
  public MetricDataType getType() {
    return delegate.getType();
  }

  @Override
  public Data<?> getData() {
    return delegate.getData();
  }

  /** Returns whether the other object is a metric with the same values, whatever its class. */
  @Override
  public boolean equals(@Nullable Object o) {
    return o == this
        || (o instanceof MetricData other
            && getResource().equals(other.getResource())
            && getInstrumentationScopeInfo().equals(other.getInstrumentationScopeInfo())
            && getName().equals(other.getName())
            && getDescription().equals(other.getDescription())
            && getUnit().equals(other.getUnit())
            && getType() == other.getType()
            && getData().equals(other.getData()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        getResource(),
        getInstrumentationScopeInfo(),
        getName(),
        getDescription(),
        getUnit(),
        getType(),
        getData());
  }

  @Override
  public String toString() {
    return "DelegatingMetricData{resource="
        + getResource()
        + ", instrumentationScopeInfo="
        + getInstrumentationScopeInfo()
        + ", name="
        + getName()
        + ", description="
        + getDescription()
        + ", unit="
        + getUnit()
        + ", type="
        + getType()
        + ", data="
        + getData()
        + "}";
  }
}
