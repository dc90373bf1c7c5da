package dev.peregrine.sdk.common.internal;

import java.util.Locale;

/** What a component processes, with the names that its metrics have for it. */
public enum Signal {
  /** Spans. */
  SPAN("span", "span", "spans", "io.opentelemetry.sdk.trace"),
  /** Log records. */
  LOG("log", "log_record", "log records", "io.opentelemetry.sdk.logs"),
  /** Metric data points. */
  METRIC("metric_data_point", "data_point", "metric data points", "io.opentelemetry.sdk.metrics");

  /** The part of a metric's name that stands for the signal. */
  final String metricPart;

  /** The unit of counts. */
  final String unit;

  /** How descriptions call the items. */
  final String plural;

  /** The scope that the SDK of the signal records its own metrics in. */
  final String scopeName;

  Signal(String metricPart, String item, String plural, String scopeName) {
    this.metricPart = metricPart;
    this.unit = "{" + item + "}";
    this.plural = plural;
    this.scopeName = scopeName;
  }

  /** The signal's name: span, log or metric. */
  public String lowerName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
