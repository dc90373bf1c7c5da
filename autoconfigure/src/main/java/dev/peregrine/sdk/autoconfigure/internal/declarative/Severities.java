package dev.peregrine.sdk.autoconfigure.internal.declarative;

import io.opentelemetry.api.logs.Severity;
import java.util.Locale;

/** Severities by their names in a file: {@code trace} to {@code fatal4}. */
final class Severities {

  private Severities() {}

  static Severity of(String name) {
    return Severity.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
