package io.opentelemetry.sdk.metrics.data;

import org.jspecify.annotations.Nullable;

/** A value at a quantile as it was given. */
record ImmutableValueAtQuantile(double quantile, double value) implements ValueAtQuantile {

  @Override
  public double getQuantile() {
    return quantile;
  }

  @Override
  public double getValue() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof ValueAtQuantile other
        && Double.compare(quantile, other.getQuantile()) == 0
        && Double.compare(value, other.getValue()) == 0;
  }

  @Override
  public String toString() {
    return "ImmutableValueAtQuantile{quantile=" + quantile + ", value=" + value + "}";
  }
}
