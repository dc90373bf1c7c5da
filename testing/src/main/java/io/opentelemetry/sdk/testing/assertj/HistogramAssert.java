package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import java.util.Arrays;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on the points of a histogram with explicit boundaries. */
public final class HistogramAssert extends AbstractAssert<HistogramAssert, HistogramData> {

  HistogramAssert(@Nullable HistogramData actual) {
    super(actual, HistogramAssert.class);
  }

  /** {@return this, having checked that the points are cumulative} */
  public HistogramAssert isCumulative() {
    return has(
        "temporality", present().getAggregationTemporality(), AggregationTemporality.CUMULATIVE);
  }

  /** {@return this, having checked that the points are delta} */
  public HistogramAssert isDelta() {
    return has("temporality", present().getAggregationTemporality(), AggregationTemporality.DELTA);
  }

  /**
   * {@return this, having checked all points, in any order}
   *
   * @param assertions one for each point
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final HistogramAssert hasPointsSatisfying(Consumer<HistogramPointAssert>... assertions) {
    return hasPointsSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked all points, in any order}
   *
   * @param assertions one for each point
   */
  public HistogramAssert hasPointsSatisfying(
      Iterable<? extends Consumer<HistogramPointAssert>> assertions) {
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
  public final HistogramAssert containsPointsSatisfying(
      Consumer<HistogramPointAssert>... assertions) {
    return containsPointsSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked that each assertion holds for a point; there may be others}
   *
   * @param assertions the assertions
   */
  public HistogramAssert containsPointsSatisfying(
      Iterable<? extends Consumer<HistogramPointAssert>> assertions) {
    pointChecks().contain(assertions);
    return this;
  }

  private ElementChecks<HistogramPointData, HistogramPointAssert> pointChecks() {
    return new ElementChecks<>(this, "points", present().getPoints(), HistogramPointAssert::new);
  }

  private HistogramAssert has(String name, Object found, Object expected) {
    assertThat(found).as(AttributeChecks.describe(this, name)).isEqualTo(expected);
    return this;
  }

  private HistogramData present() {
    isNotNull();
    return actual;
  }
}
