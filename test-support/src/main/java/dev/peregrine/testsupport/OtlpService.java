package dev.peregrine.testsupport;

/** Where a receiver takes the requests of a signal, as the specification of OTLP names it. */
public enum OtlpService {
  TRACES("/v1/traces", "opentelemetry.proto.collector.trace.v1.TraceService"),
  METRICS("/v1/metrics", "opentelemetry.proto.collector.metrics.v1.MetricsService"),
  LOGS("/v1/logs", "opentelemetry.proto.collector.logs.v1.LogsService");

  private final String httpPath;
  private final String grpcName;

  OtlpService(String httpPath, String grpcName) {
    this.httpPath = httpPath;
    this.grpcName = grpcName;
  }

  public String httpPath() {
    return httpPath;
  }

  public String grpcName() {
    return grpcName;
  }
}
