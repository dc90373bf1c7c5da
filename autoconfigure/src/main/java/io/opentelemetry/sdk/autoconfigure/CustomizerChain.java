package io.opentelemetry.sdk.autoconfigure;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Customizers of one kind of part; each gets what the one before it returned. */
final class CustomizerChain<T> {

  private final String kind;
  private final List<BiFunction<? super T, ConfigProperties, ? extends T>> customizers =
      new ArrayList<>();

  CustomizerChain(String kind) {
    this.kind = kind;
  }

  void add(BiFunction<? super T, ConfigProperties, ? extends T> customizer) {
    customizers.add(requireNonNull(customizer, () -> kind + "Customizer"));
  }

  T apply(T part, ConfigProperties config) {
    return apply(part, config, (before, after) -> {});
  }

  /**
   * As {@link #apply(Object, ConfigProperties)}, and tells of each part that gave way to another.
   */
  T apply(T part, ConfigProperties config, BiConsumer<? super T, ? super T> replaced) {
    T current = part;
    for (BiFunction<? super T, ConfigProperties, ? extends T> customizer : customizers) {
      T previous = current;
      T next =
          ExtensionCall.of(
              "The " + kind + " customizer", customizer, () -> customizer.apply(previous, config));
      replaced.accept(current, next);
      current = next;
    }
    return current;
  }
}
