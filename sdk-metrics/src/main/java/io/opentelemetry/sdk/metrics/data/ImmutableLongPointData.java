package io.opentelemetry.sdk.metrics.data;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A point as it was given. */
record ImmutableLongPointData(
    long startEpochNanos,
    long epochNanos,
    Attributes attributes,
    long value,
    List<LongExemplarData> exemplars)
    implements LongPointData {

  ImmutableLongPointData {
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
  public long getValue() {
    return value;
  }

  @Override
  public List<LongExemplarData> getExemplars() {
    return exemplars;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof LongPointData other
        && value == other.getValue()
        && Points.sameButForValues(this, other);
  }

  @Override
  public String toString() {
    return "ImmutableLongPointData{startEpochNanos="
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
