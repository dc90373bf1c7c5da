package io.opentelemetry.api.metrics;

/** A callback that reports several instruments, and is called until this is closed. Thread-safe. */
public interface BatchCallback extends AutoCloseable {

  /** Ends the calls of the callback. Does nothing unless the implementation overrides it. */
  @Override
  default void close() {}
}
