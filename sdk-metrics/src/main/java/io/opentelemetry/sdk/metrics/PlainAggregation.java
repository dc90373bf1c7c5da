package io.opentelemetry.sdk.metrics;

/** The aggregations without options. */
enum PlainAggregation implements Aggregation {
  DEFAULT("DefaultAggregation"),
  DROP("DropAggregation"),
  SUM("SumAggregation"),
  LAST_VALUE("LastValueAggregation");

  private final String text;

  PlainAggregation(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
