package io.opentelemetry.context;

/**
 * The key of a value in a {@link Context}.
 *
 * <p>Keys are compared by identity: make each one once, keep it in a constant, and only code that
 * can reach the constant can reach the value.
 *
 * @param <T> the type of the value
 */
public interface ContextKey<T> {

  /**
   * Returns a new key, different from every other key, also from those of the same name.
   *
   * @param name a name for debugging
   * @param <T> the type of the value
   * @return the new key
   */
  static <T> ContextKey<T> named(String name) {
    return new DefaultContextKey<>(name);
  }
}
