package io.opentelemetry.sdk.metrics.data;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A summary's point as it was given. */
record ImmutableSummaryPointData(
    long startEpochNanos,
    long epochNanos,
    Attributes attributes,
    long count,
    double sum,
    List<ValueAtQuantile> values)
    implements SummaryPointData {

  ImmutableSummaryPointData {
    requireNonNull(attributes, "attributes");
    values = List.copyOf(requireNonNull(values, "values"));
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
  public List<? extends ExemplarData> getExemplars() {
    return List.of();
  }

  @Override
  public long getCount() {
    return count;
  }

  @Override
  public double getSum() {
    return sum;
  }

  @Override
  public List<ValueAtQuantile> getValues() {
    return values;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof SummaryPointData other
        && count == other.getCount()
        && Double.compare(sum, other.getSum()) == 0
        && values.equals(other.getValues())
        && Points.sameButForValues(this, other);
  }

  @Override
  public String toString() {
    return "ImmutableSummaryPointData{startEpochNanos="
        + startEpochNanos
        + ", epochNanos="
        + epochNanos
        + ", attributes="
        + attributes
        + ", exemplars=[], count="
        + count
        + ", sum="
        + sum
        + ", values="
        + values
        + "}";
  }
}
