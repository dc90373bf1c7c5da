package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;

/** The checks of points, exemplars and the like, whose order has no meaning. */
final class ElementChecks<T, A> {

  private final String description;
  private final Collection<? extends T> elements;
  private final Function<T, A> toAssert;

  /**
   * Prepares checks.
   *
   * @param owner what has the elements
   * @param name what the elements are
   * @param toAssert makes an assertion of an element
   */
  ElementChecks(
      AbstractAssert<?, ?> owner,
      String name,
      Collection<? extends T> elements,
      Function<T, A> toAssert) {
    description = AttributeChecks.describe(owner, name);
    this.elements = elements;
    this.toAssert = toAssert;
  }

  /** There are as many elements as assertions, and each satisfies one of its own. */
  void satisfyExactly(Iterable<? extends Consumer<A>> assertions) {
    List<Consumer<T>> onElements = new ArrayList<>();
    for (Consumer<A> assertion : assertions) {
      onElements.add(onElement(assertion));
    }
    assertThat(elements)
        .as(description)
        .satisfiesExactlyInAnyOrder(ElementChecks.<T>array(onElements));
  }

  /** Each assertion is satisfied by an element. */
  void contain(Iterable<? extends Consumer<A>> assertions) {
    for (Consumer<A> assertion : assertions) {
      assertThat(elements).as(description).anySatisfy(onElement(assertion));
    }
  }

  private Consumer<T> onElement(Consumer<A> assertion) {
    return element -> assertion.accept(toAssert.apply(element));
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array cannot be made of a generic type
  private static <T> Consumer<? super T>[] array(List<Consumer<T>> consumers) {
    return consumers.toArray(new Consumer[0]);
  }
}
