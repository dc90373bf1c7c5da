package dev.peregrine.logging.jul;

import io.opentelemetry.api.logs.Severity;
import java.util.logging.Level;

/**
 * The severities of levels.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/logs/data-model-appendix/#appendix-b-severitynumber-example-mappings">Example
 *     mappings</a>
 */
final class Severities {

  private Severities() {}

  /** The severity of a level; a custom level counts as the standard one below it. */
  static Severity of(Level level) {
    int value = level.intValue();
    if (value >= Level.SEVERE.intValue()) {
      return Severity.ERROR;
    }
    if (value >= Level.WARNING.intValue()) {
      return Severity.WARN;
    }
    if (value >= Level.INFO.intValue()) {
      return Severity.INFO;
    }
    if (value >= Level.CONFIG.intValue()) {
      return Severity.DEBUG3;
    }
    if (value >= Level.FINE.intValue()) {
      return Severity.DEBUG2;
    }
    return value >= Level.FINER.intValue() ? Severity.DEBUG : Severity.TRACE;
  }
}
