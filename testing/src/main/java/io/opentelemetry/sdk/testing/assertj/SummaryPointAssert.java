package io.opentelemetry.sdk.testing.assertj;

import io.opentelemetry.sdk.metrics.data.SummaryPointData;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link SummaryPointData}. */
public final class SummaryPointAssert
    extends AbstractPointAssert<SummaryPointAssert, SummaryPointData> {

  SummaryPointAssert(@Nullable SummaryPointData actual) {
    super(actual, SummaryPointAssert.class);
  }

  /**
   * {@return this, having checked how many measurements there were}
   *
   * @param expected the count
   */
  public SummaryPointAssert hasCount(long expected) {
    return has("count", present().getCount(), expected);
  }

  /**
   * {@return this, having checked the sum}
   *
   * @param expected the sum
   */
  public SummaryPointAssert hasSum(double expected) {
    return has("sum", present().getSum(), expected);
  }

  /**
   * {@return this, having checked the values at all quantiles, in any order}
   *
   * @param assertions one for each value
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final SummaryPointAssert hasValuesSatisfying(
      Consumer<ValueAtQuantileAssert>... assertions) {
    return hasValuesSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked the values at all quantiles, in any order}
   *
   * @param assertions one for each value
   */
  public SummaryPointAssert hasValuesSatisfying(
      Iterable<? extends Consumer<ValueAtQuantileAssert>> assertions) {
    new ElementChecks<>(this, "values", present().getValues(), ValueAtQuantileAssert::new)
        .satisfyExactly(assertions);
    return this;
  }
}
