package io.opentelemetry.sdk.metrics;

/** The filters there are. */
enum BuiltInExemplarFilter implements ExemplarFilter {
  TRACE_BASED("TraceBasedExemplarFilter"),
  ALWAYS_ON("AlwaysOnExemplarFilter"),
  ALWAYS_OFF("AlwaysOffExemplarFilter");

  private final String text;

  BuiltInExemplarFilter(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
