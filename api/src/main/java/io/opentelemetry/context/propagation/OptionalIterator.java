package io.opentelemetry.context.propagation;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Iterates over one value or none. One class for both, so that compiled code need not make it. */
final class OptionalIterator implements Iterator<String> {

  private @Nullable String next;

  OptionalIterator(@Nullable String value) {
    this.next = value;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public String next() {
    String value = next;
    if (value == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return value;
  }
}
