package io.opentelemetry.api.logs;

import io.opentelemetry.context.Context;

/**
 * Emits log records, mostly on behalf of a logging framework. Thread-safe.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/logs/api/#logger">Logger</a>
 */
public interface Logger {

  /**
   * Returns a builder of a log record.
   *
   * @return a new builder
   */
  LogRecordBuilder logRecordBuilder();

  /**
   * Returns whether a log record of this severity would be taken in under the current context.
   * Asking is optional, and the answer may change: do not keep it.
   *
   * @param severity the severity
   * @return whether it is worth making the record
   */
  default boolean isEnabled(Severity severity) {
    return severity != null && isEnabled(severity, Context.current());
  }

  /**
   * Returns whether a log record of this severity would be taken in. Asking is optional, and the
   * answer may change: do not keep it.
   *
   * @param severity the severity
   * @param context the context of the record
   * @return whether it is worth making the record
   */
  default boolean isEnabled(Severity severity, Context context) {
    return severity != null && context != null;
  }
}
