package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link ExponentialHistogramPointData}. */
public final class ExponentialHistogramPointAssert
    extends AbstractPointAssert<ExponentialHistogramPointAssert, ExponentialHistogramPointData> {

  ExponentialHistogramPointAssert(@Nullable ExponentialHistogramPointData actual) {
    super(actual, ExponentialHistogramPointAssert.class);
  }

  /**
   * {@return this, having checked the scale}
   *
   * @param expected the scale
   */
  public ExponentialHistogramPointAssert hasScale(int expected) {
    return has("scale", present().getScale(), expected);
  }

  /**
   * {@return this, having checked the sum}
   *
   * @param expected the sum
   */
  public ExponentialHistogramPointAssert hasSum(double expected) {
    return has("sum", present().getSum(), expected);
  }

  /**
   * {@return this, having checked that the least measurement is known, and its value}
   *
   * @param expected the minimum
   */
  public ExponentialHistogramPointAssert hasMin(double expected) {
    has("has minimum", present().hasMin(), true);
    return has("minimum", present().getMin(), expected);
  }

  /**
   * {@return this, having checked that the greatest measurement is known, and its value}
   *
   * @param expected the maximum
   */
  public ExponentialHistogramPointAssert hasMax(double expected) {
    has("has maximum", present().hasMax(), true);
    return has("maximum", present().getMax(), expected);
  }

  /**
   * {@return this, having checked how many measurements there were}
   *
   * @param expected the count
   */
  public ExponentialHistogramPointAssert hasCount(long expected) {
    return has("count", present().getCount(), expected);
  }

  /**
   * {@return this, having checked how many measurements were zero}
   *
   * @param expected the zero count
   */
  public ExponentialHistogramPointAssert hasZeroCount(long expected) {
    return has("zero count", present().getZeroCount(), expected);
  }

  /**
   * {@return this, having checked the buckets of the positive measurements by assertions}
   *
   * @param assertion the assertions
   */
  public ExponentialHistogramPointAssert hasPositiveBucketsSatisfying(
      Consumer<ExponentialHistogramBucketsAssert> assertion) {
    assertion.accept(
        new ExponentialHistogramBucketsAssert(present().getPositiveBuckets())
            .as(AttributeChecks.describe(this, "positive buckets")));
    return this;
  }

  /**
   * {@return this, having checked the buckets of the negative measurements by assertions}
   *
   * @param assertion the assertions
   */
  public ExponentialHistogramPointAssert hasNegativeBucketsSatisfying(
      Consumer<ExponentialHistogramBucketsAssert> assertion) {
    assertion.accept(
        new ExponentialHistogramBucketsAssert(present().getNegativeBuckets())
            .as(AttributeChecks.describe(this, "negative buckets")));
    return this;
  }

  /**
   * {@return this, having checked that the exemplars are these and no others, in any order}
   *
   * @param exemplars the exemplars
   */
  public ExponentialHistogramPointAssert hasExemplars(DoubleExemplarData... exemplars) {
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
  public final ExponentialHistogramPointAssert hasExemplarsSatisfying(
      Consumer<DoubleExemplarAssert>... assertions) {
    return hasExemplarsSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked all exemplars, in any order}
   *
   * @param assertions one for each exemplar
   */
  public ExponentialHistogramPointAssert hasExemplarsSatisfying(
      Iterable<? extends Consumer<DoubleExemplarAssert>> assertions) {
    new ElementChecks<>(this, "exemplars", present().getExemplars(), DoubleExemplarAssert::new)
        .satisfyExactly(assertions);
    return this;
  }
}
