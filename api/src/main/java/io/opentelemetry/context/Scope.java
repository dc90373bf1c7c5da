package io.opentelemetry.context;

/**
 * The time in which a {@link Context} is current on a thread; closing it restores the previous one.
 *
 * <p>A scope must be closed on the thread that opened it, and scopes must be closed in the reverse
 * order of their opening. A try-with-resources statement takes care of both.
 */
public interface Scope extends AutoCloseable {

  /**
   * Returns a scope that does nothing.
   *
   * @return the scope
   */
  static Scope noop() {
    return NoopScope.INSTANCE;
  }

  /** Restores the context that was current before. Closing again does nothing. */
  @Override
  void close();
}
