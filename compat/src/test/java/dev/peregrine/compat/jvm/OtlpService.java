package dev.peregrine.compat.jvm;

/** Where the requests of a signal arrive. */
enum OtlpService {
  TRACES("/v1/traces", "opentelemetry.proto.collector.trace.v1.TraceService"),
  METRICS("/v1/metrics", "opentelemetry.proto.collector.metrics.v1.MetricsService"),
  LOGS("/v1/logs", "opentelemetry.proto.collector.logs.v1.LogsService");

  private final String httpPath;
  private final String grpcName;

  OtlpService(String httpPath, String grpcName) {
    this.httpPath = httpPath;
    this.grpcName = grpcName;
  }

  String httpPath() {
    return httpPath;
  }

  String grpcName() {
    return grpcName;
  }
}
