/** An empty module: everything is in {@code io.opentelemetry.api}. */
module io.opentelemetry.context {
  requires transitive io.opentelemetry.api;
}
