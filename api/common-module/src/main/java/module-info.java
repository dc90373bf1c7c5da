/** An empty module: everything is in {@code io.opentelemetry.api}. */
module io.opentelemetry.common {
  requires transitive io.opentelemetry.api;
}
