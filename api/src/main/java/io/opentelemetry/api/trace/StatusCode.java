package io.opentelemetry.api.trace;

/**
 * How the operation that a span stands for ended.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/trace/api/#set-status">Set status</a>
 */
public enum StatusCode {
  /** Nobody said anything, which is the default. */
  UNSET,
  /** Somebody looked and found the operation successful. This is final. */
  OK,
  /** The operation failed. */
  ERROR
}
