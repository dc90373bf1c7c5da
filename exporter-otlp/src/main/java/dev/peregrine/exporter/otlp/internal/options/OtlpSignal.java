package dev.peregrine.exporter.otlp.internal.options;

import dev.peregrine.sdk.common.internal.Signal;
import java.util.Locale;

/** What OTLP calls the things of each signal: one place for every name that differs. */
public enum OtlpSignal {
  TRACES("span", "trace.v1.TraceService", Signal.SPAN),
  METRICS("metric", "metrics.v1.MetricsService", Signal.METRIC),
  LOGS("log", "logs.v1.LogsService", Signal.LOG);

  private final String singular;
  private final String service;
  private final Signal counted;

  OtlpSignal(String singular, String service, Signal counted) {
    this.singular = singular;
    this.service = service;
    this.counted = counted;
  }

  /** The signal in paths and property names: {@code traces}, {@code metrics}, {@code logs}. */
  public String plural() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The path that a general HTTP endpoint is completed with, without a leading slash. */
  public String httpPath() {
    return "v1/" + plural();
  }

  /** The gRPC method that takes the signal's requests. */
  public String grpcMethod() {
    return "opentelemetry.proto.collector." + service + "/Export";
  }

  /** The signal in the names of its exporters. */
  public String singular() {
    return singular;
  }

  /** The signal in the metrics that the exporter records of itself. */
  public Signal counted() {
    return counted;
  }
}
