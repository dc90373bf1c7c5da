package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.context.propagation.TextMapSetter;
import org.jspecify.annotations.Nullable;

/** Takes headers and keeps the last two values, so that no compiler may leave one out. */
final class HeaderSink {

  static final TextMapSetter<HeaderSink> SETTER =
      (sink, key, value) -> {
        if (sink != null) {
          sink.values[sink.next++ & 1] = value;
        }
      };

  private final @Nullable String[] values = new String[2];
  private int next;
}
