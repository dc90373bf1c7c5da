package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.metrics.data.ValueAtQuantile;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link ValueAtQuantile}. */
public final class ValueAtQuantileAssert
    extends AbstractAssert<ValueAtQuantileAssert, ValueAtQuantile> {

  ValueAtQuantileAssert(@Nullable ValueAtQuantile actual) {
    super(actual, ValueAtQuantileAssert.class);
  }

  /**
   * {@return this, having checked the quantile}
   *
   * @param expected the quantile
   */
  public ValueAtQuantileAssert hasQuantile(double expected) {
    return has("quantile", present().getQuantile(), expected);
  }

  /**
   * {@return this, having checked the value}
   *
   * @param expected the value
   */
  public ValueAtQuantileAssert hasValue(double expected) {
    return has("value", present().getValue(), expected);
  }

  private ValueAtQuantileAssert has(String name, Object found, Object expected) {
    assertThat(found).as(AttributeChecks.describe(this, name)).isEqualTo(expected);
    return this;
  }

  private ValueAtQuantile present() {
    isNotNull();
    return actual;
  }
}
