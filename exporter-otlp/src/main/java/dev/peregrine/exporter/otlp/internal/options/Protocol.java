package dev.peregrine.exporter.otlp.internal.options;

/** How requests travel. */
public enum Protocol {
  GRPC("http://localhost:4317"),
  HTTP("http://localhost:4318/");

  private final String defaultBase;

  Protocol(String defaultBase) {
    this.defaultBase = defaultBase;
  }

  String defaultEndpoint(OtlpSignal signal) {
    return this == GRPC ? defaultBase : defaultBase + signal.httpPath();
  }
}
