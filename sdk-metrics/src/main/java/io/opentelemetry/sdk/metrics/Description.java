package io.opentelemetry.sdk.metrics;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A text such as {@code Type{name=value}} with what is not null. */
final class Description {

  private final StringJoiner joiner;

  Description(String type) {
    joiner = new StringJoiner(", ", type + "{", "}");
  }

  Description add(String name, @Nullable Object value) {
    if (value != null) {
      joiner.add(name + "=" + value);
    }
    return this;
  }

  @Override
  public String toString() {
    return joiner.toString();
  }
}
