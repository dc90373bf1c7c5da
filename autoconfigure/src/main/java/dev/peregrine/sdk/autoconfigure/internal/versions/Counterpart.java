package dev.peregrine.sdk.autoconfigure.internal.versions;

import java.util.List;

/**
 * An artifact of the incumbent whose classes one of ours has as well. Its API is none of them: it
 * may stand beside ours, in either order.
 *
 * @param theirs its name
 * @param resource what it alone has, a file with its version
 */
record Counterpart(String theirs, String resource) {

  static List<Counterpart> all() {
    return List.of(
        of("sdk-common", "sdk/common"),
        of("sdk-trace", "sdk/trace"),
        of("sdk-metrics", "sdk/metrics"),
        of("sdk-logs", "sdk/logs"),
        of("sdk", "sdk"),
        of("sdk-extension-autoconfigure-spi", "sdk/autoconfigure/spi"),
        of("sdk-extension-autoconfigure", "sdk/autoconfigure"),
        of("sdk-extension-jaeger-remote-sampler", "sdk/extension/trace/jaeger"),
        of("sdk-testing", "sdk/testing"),
        of("exporter-otlp", "exporter/otlp"),
        of("exporter-logging", "exporter/logging"),
        of("exporter-prometheus", "exporter/prometheus"),
        of("extension-trace-propagators", "extension/trace/propagation"));
  }

  private static Counterpart of(String name, String folder) {
    return new Counterpart(
        "opentelemetry-".concat(name),
        "io/opentelemetry/".concat(folder).concat("/version.properties"));
  }
}
