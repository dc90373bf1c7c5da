/** All of Peregrine: requires what most programs use, and holds nothing of its own. */
module dev.peregrine {
  requires transitive io.opentelemetry.sdk;
  requires transitive io.opentelemetry.sdk.autoconfigure;
  requires transitive io.opentelemetry.exporter.otlp;
}
