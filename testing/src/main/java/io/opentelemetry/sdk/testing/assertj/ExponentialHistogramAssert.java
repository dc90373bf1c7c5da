package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import java.util.Arrays;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on the points of an exponential histogram. */
public final class ExponentialHistogramAssert
    extends AbstractAssert<ExponentialHistogramAssert, ExponentialHistogramData> {

  ExponentialHistogramAssert(@Nullable ExponentialHistogramData actual) {
    super(actual, ExponentialHistogramAssert.class);
  }

  /** {@return this, having checked that the points are cumulative} */
  public ExponentialHistogramAssert isCumulative() {
    return has(
        "temporality", present().getAggregationTemporality(), AggregationTemporality.CUMULATIVE);
  }

  /** {@return this, having checked that the points are delta} */
  public ExponentialHistogramAssert isDelta() {
    return has("temporality", present().getAggregationTemporality(), AggregationTemporality.DELTA);
  }

  /**
   * {@return this, having checked all points, in any order}
   *
   * @param assertions one for each point
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final ExponentialHistogramAssert hasPointsSatisfying(
      Consumer<ExponentialHistogramPointAssert>... assertions) {
    return hasPointsSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked all points, in any order}
   *
   * @param assertions one for each point
   */
  public ExponentialHistogramAssert hasPointsSatisfying(
      Iterable<? extends Consumer<ExponentialHistogramPointAssert>> assertions) {
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
  public final ExponentialHistogramAssert containsPointsSatisfying(
      Consumer<ExponentialHistogramPointAssert>... assertions) {
    return containsPointsSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked that each assertion holds for a point; there may be others}
   *
   * @param assertions the assertions
   */
  public ExponentialHistogramAssert containsPointsSatisfying(
      Iterable<? extends Consumer<ExponentialHistogramPointAssert>> assertions) {
    pointChecks().contain(assertions);
    return this;
  }

  private ElementChecks<ExponentialHistogramPointData, ExponentialHistogramPointAssert>
      pointChecks() {
    return new ElementChecks<>(
        this, "points", present().getPoints(), ExponentialHistogramPointAssert::new);
  }

  private ExponentialHistogramAssert has(String name, Object found, Object expected) {
    assertThat(found).as(AttributeChecks.describe(this, name)).isEqualTo(expected);
    return this;
  }

  private ExponentialHistogramData present() {
    isNotNull();
    return actual;
  }
}
