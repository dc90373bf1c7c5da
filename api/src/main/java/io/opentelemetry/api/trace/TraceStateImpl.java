package io.opentelemetry.api.trace;

import dev.peregrine.api.internal.EncodedTraceState;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Entries as one array of keys and values, in order; the header is made once and kept. */
final class TraceStateImpl implements TraceState, EncodedTraceState {

  static final TraceStateImpl EMPTY = new TraceStateImpl(new String[0]);

  private final String[] entries;

  // The race is benign: each thread makes an equal string.
  private @Nullable String header;

  private TraceStateImpl(String[] entries) {
    this.entries = entries;
  }

  /** Takes over {@code key, value, …}, which must be valid and unique. */
  static TraceState of(String[] entries) {
    return entries.length == 0 ? EMPTY : new TraceStateImpl(entries);
  }

  @Override
  public @Nullable String get(String key) {
    for (int i = 0; i < entries.length; i += 2) {
      if (entries[i].equals(key)) {
        return entries[i + 1];
      }
    }
    return null;
  }

  @Override
  public int size() {
    return entries.length >> 1;
  }

  @Override
  public boolean isEmpty() {
    return entries.length == 0;
  }

  @Override
  public void forEach(BiConsumer<String, String> consumer) {
    if (consumer == null) {
      return;
    }
    for (int i = 0; i < entries.length; i += 2) {
      consumer.accept(entries[i], entries[i + 1]);
    }
  }

  @Override
  public Map<String, String> asMap() {
    Map<String, String> map = new LinkedHashMap<>();
    forEach(map::put);
    return Collections.unmodifiableMap(map);
  }

  @Override
  public TraceStateBuilder toBuilder() {
    return TraceStateBuilderImpl.create(entries);
  }

  @Override
  public String headerValue() {
    String value = header;
    if (value == null) {
      value = join();
      header = value;
    }
    return value;
  }

  private String join() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < entries.length; i += 2) {
      text.append(i == 0 ? "" : ",").append(entries[i]).append('=').append(entries[i + 1]);
    }
    return text.toString();
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o == this
        || (o instanceof EncodedTraceState other && headerValue().equals(other.headerValue()));
  }

  @Override
  public int hashCode() {
    return headerValue().hashCode();
  }

  @Override
  public String toString() {
    return "TraceState{" + headerValue() + "}";
  }
}
