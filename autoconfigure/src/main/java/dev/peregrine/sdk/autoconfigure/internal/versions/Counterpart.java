package dev.peregrine.sdk.autoconfigure.internal.versions;

import java.util.List;

/**
 * An artifact of the incumbent whose classes one of ours has as well. Its API is none of them: it
 * may stand beside ours, in either order.
 *
 * @param ours what replaces it
 * @param theirs its name
 * @param resource what it alone has, a file with its version
 */
record Counterpart(String ours, String theirs, String resource) {

  /** What all the others need, but for the propagators. */
  static final Counterpart SDK_COMMON = of("sdk-common", "sdk-common", "sdk/common");

  static List<Counterpart> all() {
    return List.of(
        SDK_COMMON,
        of("sdk-trace", "sdk-trace", "sdk/trace"),
        of("sdk-metrics", "sdk-metrics", "sdk/metrics"),
        of("sdk-logs", "sdk-logs", "sdk/logs"),
        of("sdk", "sdk", "sdk"),
        of("autoconfigure-spi", "sdk-extension-autoconfigure-spi", "sdk/autoconfigure/spi"),
        of("autoconfigure", "sdk-extension-autoconfigure", "sdk/autoconfigure"),
        of("exporter-otlp", "exporter-otlp", "exporter/otlp"),
        of("exporter-logging", "exporter-logging", "exporter/logging"),
        of("exporter-prometheus", "exporter-prometheus", "exporter/prometheus"),
        of("propagators", "extension-trace-propagators", "extension/trace/propagation"),
        of(
            "jaeger-remote-sampler",
            "sdk-extension-jaeger-remote-sampler",
            "sdk/extension/trace/jaeger"),
        of("testing", "sdk-testing", "sdk/testing"));
  }

  private static Counterpart of(String ours, String theirs, String folder) {
    return new Counterpart(
        "peregrine-".concat(ours),
        "opentelemetry-".concat(theirs),
        "io/opentelemetry/".concat(folder).concat("/version.properties"));
  }
}
