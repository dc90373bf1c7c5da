package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.SumData;
import java.util.Arrays;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on the points of a sum of {@code long} values. */
public final class LongSumAssert extends AbstractAssert<LongSumAssert, SumData<LongPointData>> {

  LongSumAssert(@Nullable SumData<LongPointData> actual) {
    super(actual, LongSumAssert.class);
  }

  /** {@return this, having checked that the sum only ever grows} */
  public LongSumAssert isMonotonic() {
    return has("monotonic", present().isMonotonic(), true);
  }

  /** {@return this, having checked that the sum may become less} */
  public LongSumAssert isNotMonotonic() {
    return has("monotonic", present().isMonotonic(), false);
  }

  /** {@return this, having checked that the points are cumulative} */
  public LongSumAssert isCumulative() {
    return has(
        "temporality", present().getAggregationTemporality(), AggregationTemporality.CUMULATIVE);
  }

  /** {@return this, having checked that the points are delta} */
  public LongSumAssert isDelta() {
    return has("temporality", present().getAggregationTemporality(), AggregationTemporality.DELTA);
  }

  /**
   * {@return this, having checked all points, in any order}
   *
   * @param assertions one for each point
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final LongSumAssert hasPointsSatisfying(Consumer<LongPointAssert>... assertions) {
    return hasPointsSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked all points, in any order}
   *
   * @param assertions one for each point
   */
  public LongSumAssert hasPointsSatisfying(
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
  public final LongSumAssert containsPointsSatisfying(Consumer<LongPointAssert>... assertions) {
    return containsPointsSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked that each assertion holds for a point; there may be others}
   *
   * @param assertions the assertions
   */
  public LongSumAssert containsPointsSatisfying(
      Iterable<? extends Consumer<LongPointAssert>> assertions) {
    pointChecks().contain(assertions);
    return this;
  }

  private ElementChecks<LongPointData, LongPointAssert> pointChecks() {
    return new ElementChecks<>(this, "points", present().getPoints(), LongPointAssert::new);
  }

  private LongSumAssert has(String name, Object found, Object expected) {
    assertThat(found).as(AttributeChecks.describe(this, name)).isEqualTo(expected);
    return this;
  }

  private SumData<LongPointData> present() {
    isNotNull();
    return actual;
  }
}
