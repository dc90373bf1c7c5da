package io.opentelemetry.api.common;

/**
 * The kinds of {@link Value}.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/common/#anyvalue">AnyValue</a>
 */
public enum ValueType {
  /** A {@link String}. */
  STRING,
  /** A {@link Boolean}. */
  BOOLEAN,
  /** A {@link Long}. */
  LONG,
  /** A {@link Double}. */
  DOUBLE,
  /** A list of {@link Value}. */
  ARRAY,
  /** A list of {@link KeyValue}. */
  KEY_VALUE_LIST,
  /** A read-only {@link java.nio.ByteBuffer}. */
  BYTES,
  /** No value at all. */
  EMPTY
}
