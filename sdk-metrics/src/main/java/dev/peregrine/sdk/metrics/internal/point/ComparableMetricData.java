package dev.peregrine.sdk.metrics.internal.point;

import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A metric that is compared by its values, whatever the class of the other one. */
public abstract class ComparableMetricData implements MetricData {

  @Override
  public final boolean equals(@Nullable Object o) {
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
  public final int hashCode() {
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
  public final String toString() {
    return "ImmutableMetricData{resource="
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
