package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import java.util.Arrays;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractDoubleAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link DoublePointData}. */
public final class DoublePointAssert
    extends AbstractPointAssert<DoublePointAssert, DoublePointData> {

  DoublePointAssert(@Nullable DoublePointData actual) {
    super(actual, DoublePointAssert.class);
  }

  /**
   * {@return this, having checked the value}
   *
   * @param expected the value
   */
  public DoublePointAssert hasValue(double expected) {
    return has("value", present().getValue(), expected);
  }

  /**
   * {@return this, having checked the value by assertions}
   *
   * @param value the assertions
   */
  public DoublePointAssert hasValueSatisfying(Consumer<AbstractDoubleAssert<?>> value) {
    value.accept(
        assertThat(present().getValue()).as(AttributeChecks.describe(this, "point value")));
    return this;
  }

  /**
   * {@return this, having checked that the exemplars are these and no others, in any order}
   *
   * @param exemplars the exemplars
   */
  public DoublePointAssert hasExemplars(DoubleExemplarData... exemplars) {
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
  public final DoublePointAssert hasExemplarsSatisfying(
      Consumer<DoubleExemplarAssert>... assertions) {
    return hasExemplarsSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked all exemplars, in any order}
   *
   * @param assertions one for each exemplar
   */
  public DoublePointAssert hasExemplarsSatisfying(
      Iterable<? extends Consumer<DoubleExemplarAssert>> assertions) {
    new ElementChecks<>(this, "exemplars", present().getExemplars(), DoubleExemplarAssert::new)
        .satisfyExactly(assertions);
    return this;
  }
}
