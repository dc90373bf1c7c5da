package io.opentelemetry.api.trace;

/** A builder of {@link TraceState}. Not thread-safe. */
public interface TraceStateBuilder {

  /**
   * Puts an entry in front, and removes the former one of this key.
   *
   * <p>A key starts with a lowercase letter or digit, goes on with these or {@code _ - * / @}, and
   * has at most 256 characters. A value has at most 256 printable ASCII characters without {@code
   * ,} and {@code =}, of which the last is not a space. Anything else is ignored. Of more than 32
   * entries the last are left out.
   *
   * @param key the key
   * @param value the value
   * @return this builder
   */
  TraceStateBuilder put(String key, String value);

  /**
   * Removes the entry of a key, if there is one.
   *
   * @param key the key
   * @return this builder
   */
  TraceStateBuilder remove(String key);

  /**
   * Returns the trace state.
   *
   * @return the trace state
   */
  TraceState build();
}
