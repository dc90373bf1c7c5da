package io.opentelemetry.sdk.testing.assertj;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Consumers of assertions, as users hand them over. */
final class Consumers {

  private Consumers() {}

  static <A> List<Consumer<A>> list(Iterable<? extends Consumer<A>> consumers) {
    List<Consumer<A>> list = new ArrayList<>();
    consumers.forEach(list::add);
    return list;
  }

  /** Makes an assertion of an element. */
  interface ToAssert<T, A> {

    A of(T element, int index);
  }

  /** Hands each element to the consumer at its place; there must be as many of both. */
  static <T, A> void acceptEach(
      List<? extends T> elements, List<Consumer<A>> consumers, ToAssert<T, A> toAssert) {
    for (int i = 0; i < elements.size(); i++) {
      consumers.get(i).accept(toAssert.of(elements.get(i), i));
    }
  }
}
