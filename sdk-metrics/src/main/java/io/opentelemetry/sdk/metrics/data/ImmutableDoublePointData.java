package io.opentelemetry.sdk.metrics.data;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A point as it was given. */
record ImmutableDoublePointData(
    long startEpochNanos,
    long epochNanos,
    Attributes attributes,
    double value,
    List<DoubleExemplarData> exemplars)
    implements DoublePointData {

  ImmutableDoublePointData {
    requireNonNull(attributes, "attributes");
    exemplars = List.copyOf(requireNonNull(exemplars, "exemplars"));
  }

  @Override
  public long getStartEpochNanos() {
    return startEpochNanos;
  }

  @Override
  public long getEpochNanos() {
    return epochNanos;
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public double getValue() {
    return value;
  }

  @Override
  public List<DoubleExemplarData> getExemplars() {
    return exemplars;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof DoublePointData other
        && Double.compare(value, other.getValue()) == 0
        && Points.sameButForValues(this, other);
  }

  @Override
  public String toString() {
    return "ImmutableDoublePointData{startEpochNanos="
        + startEpochNanos
        + ", epochNanos="
        + epochNanos
        + ", attributes="
        + attributes
        + ", value="
        + value
        + ", exemplars="
        + exemplars
        + "}";
  }
}
