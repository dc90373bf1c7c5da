/** The logs SDK. */
@org.jspecify.annotations.NullMarked
module io.opentelemetry.sdk.logs {
  requires static org.jspecify;
  requires static io.opentelemetry.api.incubator;
  requires transitive io.opentelemetry.api;
  requires transitive io.opentelemetry.sdk.common;
  requires java.logging;

  exports io.opentelemetry.sdk.logs;
  exports io.opentelemetry.sdk.logs.data;
  exports io.opentelemetry.sdk.logs.export;
  exports dev.peregrine.sdk.logs;
  exports dev.peregrine.sdk.logs.processors;
  exports dev.peregrine.sdk.logs.internal to
      io.opentelemetry.exporter.otlp,
      io.opentelemetry.sdk.testing;
}
