package io.opentelemetry.sdk.testing.assertj;

import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.GaugeData;
import java.util.Arrays;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on the points of a gauge of {@code double} values. */
public final class DoubleGaugeAssert
    extends AbstractAssert<DoubleGaugeAssert, GaugeData<DoublePointData>> {

  DoubleGaugeAssert(@Nullable GaugeData<DoublePointData> actual) {
    super(actual, DoubleGaugeAssert.class);
  }

  /**
   * {@return this, having checked all points, in any order}
   *
   * @param assertions one for each point
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final DoubleGaugeAssert hasPointsSatisfying(Consumer<DoublePointAssert>... assertions) {
    return hasPointsSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked all points, in any order}
   *
   * @param assertions one for each point
   */
  public DoubleGaugeAssert hasPointsSatisfying(
      Iterable<? extends Consumer<DoublePointAssert>> assertions) {
    pointChecks().satisfyExactly(assertions);
    return this;
  }

  /**
   * {@return this, having checked that each assertion holds for a point; there may be others}
   *
   * @param assertions the assertions
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final DoubleGaugeAssert containsPointsSatisfying(
      Consumer<DoublePointAssert>... assertions) {
    return containsPointsSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked that each assertion holds for a point; there may be others}
   *
   * @param assertions the assertions
   */
  public DoubleGaugeAssert containsPointsSatisfying(
      Iterable<? extends Consumer<DoublePointAssert>> assertions) {
    pointChecks().contain(assertions);
    return this;
  }

  private ElementChecks<DoublePointData, DoublePointAssert> pointChecks() {
    return new ElementChecks<>(this, "points", present().getPoints(), DoublePointAssert::new);
  }

  private GaugeData<DoublePointData> present() {
    isNotNull();
    return actual;
  }
}
