package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.metrics.data.LongExemplarData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import java.util.Arrays;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractLongAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link LongPointData}. */
public final class LongPointAssert extends AbstractPointAssert<LongPointAssert, LongPointData> {

  LongPointAssert(@Nullable LongPointData actual) {
    super(actual, LongPointAssert.class);
  }

  /**
   * {@return this, having checked the value}
   *
   * @param expected the value
   */
  public LongPointAssert hasValue(long expected) {
    return has("value", present().getValue(), expected);
  }

  /**
   * {@return this, having checked the value by assertions}
   *
   * @param value the assertions
   */
  public LongPointAssert hasValueSatisfying(Consumer<AbstractLongAssert<?>> value) {
    value.accept(
        assertThat(present().getValue()).as(AttributeChecks.describe(this, "point value")));
    return this;
  }

  /**
   * {@return this, having checked that the exemplars are these and no others, in any order}
   *
   * @param exemplars the exemplars
   */
  public LongPointAssert hasExemplars(LongExemplarData... exemplars) {
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
  public final LongPointAssert hasExemplarsSatisfying(Consumer<LongExemplarAssert>... assertions) {
    return hasExemplarsSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked all exemplars, in any order}
   *
   * @param assertions one for each exemplar
   */
  public LongPointAssert hasExemplarsSatisfying(
      Iterable<? extends Consumer<LongExemplarAssert>> assertions) {
    new ElementChecks<>(this, "exemplars", present().getExemplars(), LongExemplarAssert::new)
        .satisfyExactly(assertions);
    return this;
  }
}
