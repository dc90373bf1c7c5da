/** In-memory exporters, JUnit support, assertions and a replaceable context storage. */
@org.jspecify.annotations.NullMarked
module io.opentelemetry.sdk.testing {
  requires static org.jspecify;
  requires transitive io.opentelemetry.sdk;
  requires transitive org.assertj.core;
  requires static org.junit.jupiter.api;
  requires static junit;

  exports io.opentelemetry.sdk.testing.assertj;
  exports io.opentelemetry.sdk.testing.context;
  exports io.opentelemetry.sdk.testing.exporter;
  exports io.opentelemetry.sdk.testing.junit4;
  exports io.opentelemetry.sdk.testing.junit5;
  exports io.opentelemetry.sdk.testing.logs;
  exports io.opentelemetry.sdk.testing.metrics;
  exports io.opentelemetry.sdk.testing.time;
  exports io.opentelemetry.sdk.testing.trace;

  provides io.opentelemetry.context.ContextStorageProvider with
      io.opentelemetry.sdk.testing.context.SettableContextStorageProvider;
}
