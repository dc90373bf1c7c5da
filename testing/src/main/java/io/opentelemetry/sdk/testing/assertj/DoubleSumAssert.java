package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.SumData;
import java.util.Arrays;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on the points of a sum of {@code double} values. */
public final class DoubleSumAssert
    extends AbstractAssert<DoubleSumAssert, SumData<DoublePointData>> {

  DoubleSumAssert(@Nullable SumData<DoublePointData> actual) {
    super(actual, DoubleSumAssert.class);
  }

  /** {@return this, having checked that the sum only ever grows} */
  public DoubleSumAssert isMonotonic() {
    return has("monotonic", present().isMonotonic(), true);
  }

  /** {@return this, having checked that the sum may become less} */
  public DoubleSumAssert isNotMonotonic() {
    return has("monotonic", present().isMonotonic(), false);
  }

  /** {@return this, having checked that the points are cumulative} */
  public DoubleSumAssert isCumulative() {
    return has(
        "temporality", present().getAggregationTemporality(), AggregationTemporality.CUMULATIVE);
  }

  /** {@return this, having checked that the points are delta} */
  public DoubleSumAssert isDelta() {
    return has("temporality", present().getAggregationTemporality(), AggregationTemporality.DELTA);
  }

  /**
   * {@return this, having checked all points, in any order}
   *
   * @param assertions one for each point
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final DoubleSumAssert hasPointsSatisfying(Consumer<DoublePointAssert>... assertions) {
    return hasPointsSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked all points, in any order}
   *
   * @param assertions one for each point
   */
  public DoubleSumAssert hasPointsSatisfying(
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
  public final DoubleSumAssert containsPointsSatisfying(Consumer<DoublePointAssert>... assertions) {
    return containsPointsSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked that each assertion holds for a point; there may be others}
   *
   * @param assertions the assertions
   */
  public DoubleSumAssert containsPointsSatisfying(
      Iterable<? extends Consumer<DoublePointAssert>> assertions) {
    pointChecks().contain(assertions);
    return this;
  }

  private ElementChecks<DoublePointData, DoublePointAssert> pointChecks() {
    return new ElementChecks<>(this, "points", present().getPoints(), DoublePointAssert::new);
  }

  private DoubleSumAssert has(String name, Object found, Object expected) {
    assertThat(found).as(AttributeChecks.describe(this, name)).isEqualTo(expected);
    return this;
  }

  private SumData<DoublePointData> present() {
    isNotNull();
    return actual;
  }
}
