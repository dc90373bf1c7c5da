package io.opentelemetry.sdk.testing.assertj;

import io.opentelemetry.sdk.metrics.data.GaugeData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import java.util.Arrays;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on the points of a gauge of {@code long} values. */
public final class LongGaugeAssert
    extends AbstractAssert<LongGaugeAssert, GaugeData<LongPointData>> {

  LongGaugeAssert(@Nullable GaugeData<LongPointData> actual) {
    super(actual, LongGaugeAssert.class);
  }

  /**
   * {@return this, having checked all points, in any order}
   *
   * @param assertions one for each point
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final LongGaugeAssert hasPointsSatisfying(Consumer<LongPointAssert>... assertions) {
    return hasPointsSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked all points, in any order}
   *
   * @param assertions one for each point
   */
  public LongGaugeAssert hasPointsSatisfying(
      Iterable<? extends Consumer<LongPointAssert>> assertions) {
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
  public final LongGaugeAssert containsPointsSatisfying(Consumer<LongPointAssert>... assertions) {
    return containsPointsSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked that each assertion holds for a point; there may be others}
   *
   * @param assertions the assertions
   */
  public LongGaugeAssert containsPointsSatisfying(
      Iterable<? extends Consumer<LongPointAssert>> assertions) {
    pointChecks().contain(assertions);
    return this;
  }

  private ElementChecks<LongPointData, LongPointAssert> pointChecks() {
    return new ElementChecks<>(this, "points", present().getPoints(), LongPointAssert::new);
  }

  private GaugeData<LongPointData> present() {
    isNotNull();
    return actual;
  }
}
