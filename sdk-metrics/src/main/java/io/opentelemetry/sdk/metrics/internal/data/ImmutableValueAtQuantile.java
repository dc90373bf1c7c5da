package io.opentelemetry.sdk.metrics.internal.data;

import io.opentelemetry.sdk.metrics.data.ValueAtQuantile;

/** Makes the values of summaries. */
public final class ImmutableValueAtQuantile {

  private ImmutableValueAtQuantile() {}

  /** As {@link ValueAtQuantile#create}. */
  public static ValueAtQuantile create(double quantile, double value) {
    return ValueAtQuantile.create(quantile, value);
  }
}
