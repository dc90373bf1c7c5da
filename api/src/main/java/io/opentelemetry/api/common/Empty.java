package io.opentelemetry.api.common;

import org.jspecify.annotations.Nullable;

/** What {@link Value#empty()} holds. There is one instance. */
public final class Empty {

  private static final Empty INSTANCE = new Empty();

  private Empty() {}

  /**
   * Returns the instance.
   *
   * @return the only instance
   */
  public static Empty getInstance() {
    return INSTANCE;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Empty;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return "Empty";
  }
}
