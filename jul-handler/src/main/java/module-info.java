/** Sends what is logged by {@code java.util.logging} as OpenTelemetry log records. */
@org.jspecify.annotations.NullMarked
module dev.peregrine.logging.jul {
  requires static org.jspecify;
  requires transitive io.opentelemetry.api;
  requires transitive java.logging;

  exports dev.peregrine.logging.jul;
}
