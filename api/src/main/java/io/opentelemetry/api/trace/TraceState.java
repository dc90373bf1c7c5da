package io.opentelemetry.api.trace;

import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What tracing systems add to a trace on its way: a short ordered list of keys and values, the one
 * changed last in front. Immutable, and valid at all times.
 *
 * @see <a href="https://www.w3.org/TR/trace-context-2/#tracestate-header">W3C Trace Context</a>
 */
public interface TraceState {

  /**
   * Returns the trace state without entries.
   *
   * @return the empty trace state
   */
  static TraceState getDefault() {
    return TraceStateImpl.EMPTY;
  }

  /**
   * Returns a builder that starts without entries.
   *
   * @return a new builder
   */
  static TraceStateBuilder builder() {
    return TraceStateBuilderImpl.create();
  }

  /**
   * Returns the value of a key.
   *
   * @param key the key
   * @return the value, or {@code null} if there is none
   */
  @Nullable String get(String key);

  /**
   * Returns how many entries there are.
   *
   * @return the number of entries
   */
  int size();

  /**
   * Returns whether there are no entries.
   *
   * @return whether this is empty
   */
  boolean isEmpty();

  /**
   * Calls the consumer with each key and value, in order.
   *
   * @param consumer what to call; {@code null} is ignored
   */
  void forEach(BiConsumer<String, String> consumer);

  /**
   * Returns the entries, in order, as a map that cannot be changed.
   *
   * @return the entries
   */
  Map<String, String> asMap();

  /**
   * Returns a builder that starts with these entries.
   *
   * @return a new builder
   */
  TraceStateBuilder toBuilder();
}
