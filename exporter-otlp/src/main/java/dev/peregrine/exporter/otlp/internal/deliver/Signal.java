package dev.peregrine.exporter.otlp.internal.deliver;

import java.util.Locale;

/** What OTLP calls the things of each signal: one place for every name that differs. */
public enum Signal {
  TRACES("span", "span", "trace.v1.TraceService"),
  METRICS("metric_data_point", "metric", "metrics.v1.MetricsService"),
  LOGS("log", "log", "logs.v1.LogsService");

  private final String item;
  private final String component;
  private final String service;

  Signal(String item, String component, String service) {
    this.item = item;
    this.component = component;
    this.service = service;
  }

  /** The signal in paths and property names: {@code traces}, {@code metrics}, {@code logs}. */
  public String plural() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of one item in the SDK's own metrics. */
  String item() {
    return item;
  }

  /** The signal in the name of its exporters. */
  String component() {
    return component;
  }

  /** One item in the metrics from before the semantic conventions. */
  String legacyItem() {
    return component;
  }

  /** The path that a general HTTP endpoint is completed with, without a leading slash. */
  public String httpPath() {
    return "v1/" + plural();
  }

  /** The gRPC method that takes the signal's requests. */
  String grpcMethod() {
    return "opentelemetry.proto.collector." + service + "/Export";
  }
}
