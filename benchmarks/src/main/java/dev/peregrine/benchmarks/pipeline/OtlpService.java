package dev.peregrine.benchmarks.pipeline;

/** Where a receiver takes the requests of a signal. */
enum OtlpService {
  TRACES("/v1/traces", "opentelemetry.proto.collector.trace.v1.TraceService"),
  METRICS("/v1/metrics", "opentelemetry.proto.collector.metrics.v1.MetricsService"),
  LOGS("/v1/logs", "opentelemetry.proto.collector.logs.v1.LogsService");

  private final String httpPath;
  private final String grpcService;

  OtlpService(String httpPath, String grpcService) {
    this.httpPath = httpPath;
    this.grpcService = grpcService;
  }

  String httpPath() {
    return httpPath;
  }

  String grpcService() {
    return grpcService;
  }
}
