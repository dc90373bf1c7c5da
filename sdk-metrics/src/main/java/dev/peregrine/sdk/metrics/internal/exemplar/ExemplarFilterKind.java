package dev.peregrine.sdk.metrics.internal.exemplar;

/** Which measurements are offered to reservoirs. */
public enum ExemplarFilterKind {
  /** Every measurement. */
  ALWAYS_ON,
  /** None. */
  ALWAYS_OFF,
  /** Those made while a sampled span is current. */
  TRACE_BASED
}
