package dev.peregrine.exporter.logging.internal;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A line in the making. Whatever is appended, it stays one line: control characters are escaped as
 * in Java. Not thread-safe.
 */
public final class LineBuffer {

  private final Consumer<String> output;
  private final StringBuilder line = new StringBuilder(256);

  LineBuffer(Consumer<String> output) {
    this.output = output;
  }

  LineBuffer add(@Nullable Object value) {
    String text = String.valueOf(value);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\t' -> line.append("\\t");
        default -> {
          if (Character.isISOControl(c)) {
            line.append(String.format("\\u%04x", (int) c));
          } else {
            line.append(c);
          }
        }
      }
    }
    return this;
  }

  /** Appends a label before the value. */
  LineBuffer add(String label, @Nullable Object value) {
    return add(label).add(value);
  }

  /** Appends the label only for a number that is not zero. */
  LineBuffer addCount(long count, String label) {
    return count == 0 ? this : add(", ").add(count).add(label);
  }

  /** Appends the name and version of a scope. */
  LineBuffer addScope(String label, InstrumentationScopeInfo scope) {
    String version = scope.getVersion();
    return add(" [")
        .add(label)
        .add(": ")
        .add(scope.getName())
        .add(":")
        .add(version == null ? "" : version)
        .add("]");
  }

  /** Writes the line and begins another one. */
  void end() {
    output.accept(line.toString());
    line.setLength(0);
  }
}
