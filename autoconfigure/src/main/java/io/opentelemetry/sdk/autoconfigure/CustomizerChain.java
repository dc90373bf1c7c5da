package io.opentelemetry.sdk.autoconfigure;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.autoconfigure.internal.parts.StartedComponents;
import dev.peregrine.sdk.autoconfigure.internal.text.ClassName;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Customizers of one kind of part; each gets what the one before it returned. */
final class CustomizerChain<T> {

  private static final String OURS = "dev.peregrine.";

  private final String kind;
  private final List<BiFunction<? super T, ConfigProperties, ? extends T>> customizers =
      new ArrayList<>();

  CustomizerChain(String kind) {
    this.kind = kind;
  }

  void add(BiFunction<? super T, ConfigProperties, ? extends T> customizer) {
    customizers.add(requireNonNull(customizer, kind + "Customizer"));
  }

  /** The part that the last one returns; whatever gave way to another is closed by that. */
  T apply(T part, ConfigProperties config, StartedComponents started) {
    T current = part;
    for (BiFunction<? super T, ConfigProperties, ? extends T> customizer : customizers) {
      T next = call(customizer, current, config);
      started.replace(current, next);
      current = next;
    }
    return current;
  }

  private T call(
      BiFunction<? super T, ConfigProperties, ? extends T> customizer,
      T part,
      ConfigProperties config) {
    String role = "The " + kind + " customizer";
    T result;
    try {
      result = customizer.apply(part, config);
    } catch (RuntimeException | LinkageError e) {
      throw ExtensionFailure.of(role, customizer, e);
    }
    if (result == null) {
      throw ExtensionFailure.ofNull(role, customizer);
    }
    return result;
  }

  /** Each customizer that is none of ours: its kind and class. */
  List<String> describeForeign() {
    return customizers.stream()
        .filter(customizer -> !customizer.getClass().getName().startsWith(OURS))
        .map(customizer -> kind + " customizer " + ClassName.of(customizer))
        .toList();
  }
}
