package io.opentelemetry.sdk.common;

/** Which names the metrics have that the SDK records about itself. */
public enum InternalTelemetryVersion {
  /** The names used before there were semantic conventions for an SDK's own metrics. */
  LEGACY,

  /**
   * The names of the semantic conventions, in their newest version that this release knows.
   *
   * @see <a href="https://opentelemetry.io/docs/specs/semconv/otel/sdk-metrics/">Metrics of the
   *     OpenTelemetry SDK</a>
   */
  LATEST
}
