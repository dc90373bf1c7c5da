package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.metrics.internal.exemplar.ExemplarFilterKind;

/** The filters there are. */
enum BuiltInExemplarFilter implements ExemplarFilter {
  TRACE_BASED("TraceBasedExemplarFilter", ExemplarFilterKind.TRACE_BASED),
  ALWAYS_ON("AlwaysOnExemplarFilter", ExemplarFilterKind.ALWAYS_ON),
  ALWAYS_OFF("AlwaysOffExemplarFilter", ExemplarFilterKind.ALWAYS_OFF);

  private final String text;
  private final ExemplarFilterKind kind;

  BuiltInExemplarFilter(String text, ExemplarFilterKind kind) {
    this.text = text;
    this.kind = kind;
  }

  ExemplarFilterKind kind() {
    return kind;
  }

  @Override
  public String toString() {
    return text;
  }
}
