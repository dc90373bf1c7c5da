package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import java.util.Arrays;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link HistogramPointData}. */
public final class HistogramPointAssert
    extends AbstractPointAssert<HistogramPointAssert, HistogramPointData> {

  HistogramPointAssert(@Nullable HistogramPointData actual) {
    super(actual, HistogramPointAssert.class);
  }

  /**
   * {@return this, having checked the sum}
   *
   * @param expected the sum
   */
  public HistogramPointAssert hasSum(double expected) {
    return has("sum", present().getSum(), expected);
  }

  /**
   * {@return this, having checked that the sum is greater than a number}
   *
   * @param boundary the number
   */
  public HistogramPointAssert hasSumGreaterThan(double boundary) {
    assertThat(present().getSum())
        .as(AttributeChecks.describe(this, "point sum"))
        .isGreaterThan(boundary);
    return this;
  }

  /**
   * {@return this, having checked that the least measurement is known, and its value}
   *
   * @param expected the minimum
   */
  public HistogramPointAssert hasMin(double expected) {
    has("has minimum", present().hasMin(), true);
    return has("minimum", present().getMin(), expected);
  }

  /**
   * {@return this, having checked that the greatest measurement is known, and its value}
   *
   * @param expected the maximum
   */
  public HistogramPointAssert hasMax(double expected) {
    has("has maximum", present().hasMax(), true);
    return has("maximum", present().getMax(), expected);
  }

  /**
   * {@return this, having checked how many measurements there were}
   *
   * @param expected the count
   */
  public HistogramPointAssert hasCount(long expected) {
    return has("count", present().getCount(), expected);
  }

  /**
   * {@return this, having checked the boundaries of the buckets}
   *
   * @param boundaries the boundaries
   */
  public HistogramPointAssert hasBucketBoundaries(double... boundaries) {
    assertThat(boundaries()).as(describeBoundaries()).containsExactly(boundaries);
    return this;
  }

  /**
   * {@return this, having checked the boundaries of the buckets}
   *
   * @param boundaries the boundaries
   * @param precision by how much they may differ
   */
  public HistogramPointAssert hasBucketBoundaries(double[] boundaries, Offset<Double> precision) {
    assertThat(boundaries()).as(describeBoundaries()).containsExactly(boundaries, precision);
    return this;
  }

  private double[] boundaries() {
    return present().getBoundaries().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private String describeBoundaries() {
    return AttributeChecks.describe(this, "bucket boundaries");
  }

  /**
   * {@return this, having checked how many measurements each bucket holds}
   *
   * @param counts the counts
   */
  public HistogramPointAssert hasBucketCounts(long... counts) {
    return has("bucket counts", present().getCounts(), Arrays.stream(counts).boxed().toList());
  }

  /**
   * {@return this, having checked that the exemplars are these and no others, in any order}
   *
   * @param exemplars the exemplars
   */
  public HistogramPointAssert hasExemplars(DoubleExemplarData... exemplars) {
    assertThat(present().getExemplars())
        .as(AttributeChecks.describe(this, "exemplars"))
        .containsExactlyInAnyOrder(exemplars);
    return this;
  }

  /**
   * {@return this, having checked all exemplars, in any order}
   *
   * @param assertions one for each exemplar
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final HistogramPointAssert hasExemplarsSatisfying(
      Consumer<DoubleExemplarAssert>... assertions) {
    return hasExemplarsSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked all exemplars, in any order}
   *
   * @param assertions one for each exemplar
   */
  public HistogramPointAssert hasExemplarsSatisfying(
      Iterable<? extends Consumer<DoubleExemplarAssert>> assertions) {
    new ElementChecks<>(this, "exemplars", present().getExemplars(), DoubleExemplarAssert::new)
        .satisfyExactly(assertions);
    return this;
  }
}
