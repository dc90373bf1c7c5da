package dev.peregrine.sdk.common.internal;

import java.util.function.Supplier;

/**
 * Supplies what is there already.
 *
 * @param <T> what is supplied
 */
public record FixedSupplier<T>(T value) implements Supplier<T> {

  @Override
  public T get() {
    return value;
  }
}
