package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.metrics.data.SummaryData;
import io.opentelemetry.sdk.metrics.data.SummaryPointData;
import java.util.Arrays;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractIterableAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on the points of a summary. */
public final class SummaryAssert extends AbstractAssert<SummaryAssert, SummaryData> {

  SummaryAssert(@Nullable SummaryData actual) {
    super(actual, SummaryAssert.class);
  }

  /**
   * {@return this, having checked all points, in any order}
   *
   * @param assertions one for each point
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final SummaryAssert hasPointsSatisfying(Consumer<SummaryPointAssert>... assertions) {
    return hasPointsSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked all points, in any order}
   *
   * @param assertions one for each point
   */
  public SummaryAssert hasPointsSatisfying(
      Iterable<? extends Consumer<SummaryPointAssert>> assertions) {
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
  public final SummaryAssert containsPointsSatisfying(Consumer<SummaryPointAssert>... assertions) {
    return containsPointsSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked that each assertion holds for a point; there may be others}
   *
   * @param assertions the assertions
   */
  public SummaryAssert containsPointsSatisfying(
      Iterable<? extends Consumer<SummaryPointAssert>> assertions) {
    pointChecks().contain(assertions);
    return this;
  }

  /** {@return an assertion on the points} */
  public AbstractIterableAssert<
          ?, ? extends Iterable<? extends SummaryPointData>, SummaryPointData, ?>
      points() {
    return assertThat(present().getPoints()).as(AttributeChecks.describe(this, "points"));
  }

  private ElementChecks<SummaryPointData, SummaryPointAssert> pointChecks() {
    return new ElementChecks<>(this, "points", present().getPoints(), SummaryPointAssert::new);
  }

  private SummaryData present() {
    isNotNull();
    return actual;
  }
}
