package io.opentelemetry.api.common;

/** The types an attribute's value can have. */
public enum AttributeType {
  /** A {@link String}. */
  STRING,
  /** A {@link Boolean}. */
  BOOLEAN,
  /** A {@link Long}. */
  LONG,
  /** A {@link Double}. */
  DOUBLE,
  /** A list of {@link String}. */
  STRING_ARRAY,
  /** A list of {@link Boolean}. */
  BOOLEAN_ARRAY,
  /** A list of {@link Long}. */
  LONG_ARRAY,
  /** A list of {@link Double}. */
  DOUBLE_ARRAY,
  /** A {@link Value}: bytes, nested lists, maps, the empty value, or any of the simple types. */
  VALUE
}
