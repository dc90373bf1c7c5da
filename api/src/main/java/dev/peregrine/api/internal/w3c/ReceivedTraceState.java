package dev.peregrine.api.internal.w3c;

import dev.peregrine.api.internal.EncodedTraceState;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.TraceStateBuilder;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A header that is known to be valid. Most are only sent on, and few are ever taken apart. */
final class ReceivedTraceState implements TraceState, EncodedTraceState {

  private final String header;

  // The race is benign: each thread makes an equal trace state.
  private @Nullable TraceState members;

  ReceivedTraceState(String header) {
    this.header = header;
  }

  private TraceState members() {
    TraceState state = members;
    if (state == null) {
      state = TraceStateHeader.parseMembers(header);
      members = state;
    }
    return state;
  }

  @Override
  public String headerValue() {
    return header;
  }

  @Override
  public @Nullable String get(String key) {
    return members().get(key);
  }

  @Override
  public int size() {
    return members().size();
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public void forEach(BiConsumer<String, String> consumer) {
    members().forEach(consumer);
  }

  @Override
  public Map<String, String> asMap() {
    return members().asMap();
  }

  @Override
  public TraceStateBuilder toBuilder() {
    return members().toBuilder();
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o == this
        || (o instanceof EncodedTraceState other && header.equals(other.headerValue()));
  }

  @Override
  public int hashCode() {
    return header.hashCode();
  }

  @Override
  public String toString() {
    return members().toString();
  }
}
