/** {@code OpenTelemetrySdk}, which holds the providers of all signals. */
@org.jspecify.annotations.NullMarked
module io.opentelemetry.sdk {
  requires static org.jspecify;
  requires static io.opentelemetry.api.incubator;
  requires transitive io.opentelemetry.sdk.logs;
  requires transitive io.opentelemetry.sdk.metrics;
  requires transitive io.opentelemetry.sdk.trace;
  requires java.logging;

  exports io.opentelemetry.sdk;
  exports io.opentelemetry.sdk.internal;
}
