package io.opentelemetry.sdk.metrics;

/** What an instrument measures in. */
public enum InstrumentValueType {
  /** Integers of 64 bits. */
  LONG,
  /** Floating-point numbers of 64 bits. */
  DOUBLE
}
