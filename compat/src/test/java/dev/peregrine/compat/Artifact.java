package dev.peregrine.compat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Our artifacts, each with one of its classes and the incumbent's artifacts that it stands in for.
 */
public enum Artifact {
  API("io.opentelemetry.api.OpenTelemetry", "common", "context", "api"),
  SDK_COMMON("io.opentelemetry.sdk.resources.Resource", "sdk-common"),
  SDK_TRACE("io.opentelemetry.sdk.trace.SdkTracerProvider", "sdk-trace"),
  SDK_METRICS("io.opentelemetry.sdk.metrics.SdkMeterProvider", "sdk-metrics"),
  SDK_LOGS("io.opentelemetry.sdk.logs.SdkLoggerProvider", "sdk-logs"),
  SDK("io.opentelemetry.sdk.OpenTelemetrySdk", "sdk"),
  AUTOCONFIGURE_SPI(
      "io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties", "sdk-extension-autoconfigure-spi"),
  EXPORTER_OTLP(
      "io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter",
      "exporter-otlp",
      "exporter-otlp-common",
      "exporter-common",
      "exporter-logging-otlp",
      "exporter-sender-okhttp"),
  EXPORTER_LOGGING("io.opentelemetry.exporter.logging.LoggingSpanExporter", "exporter-logging"),
  EXPORTER_PROMETHEUS(
      "io.opentelemetry.exporter.prometheus.PrometheusHttpServer", "exporter-prometheus"),
  JAEGER_REMOTE_SAMPLER(
      "io.opentelemetry.sdk.extension.trace.jaeger.sampler.JaegerRemoteSampler",
      "sdk-extension-jaeger-remote-sampler"),
  RESOURCE_DETECTORS("dev.peregrine.resources.HostResourceProvider"),
  AUTOCONFIGURE(
      "io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk",
      "sdk-extension-autoconfigure"),
  PROPAGATORS(
      "io.opentelemetry.extension.trace.propagation.B3Propagator", "extension-trace-propagators"),
  TESTING("io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter", "sdk-testing"),
  JUL_HANDLER("dev.peregrine.logging.jul.OpenTelemetryHandler");

  private final String member;
  private final List<String> incumbents;

  Artifact(String member, String... incumbents) {
    this.member = member;
    this.incumbents = List.of(incumbents);
  }

  /** Our jar, or the directory of its classes. */
  public Path location() {
    return ClassPath.locationOf(member);
  }

  /** The jars that ours stands in for. */
  public List<Path> incumbents() {
    return incumbents.stream().map(ClassPath::incumbent).toList();
  }

  static Stream<Artifact> all() {
    return Stream.of(values());
  }

  /** The artifacts but those that serve tests, or that add to the telemetry by being there. */
  static Stream<Artifact> neutral() {
    return all().filter(artifact -> artifact != TESTING && artifact != RESOURCE_DETECTORS);
  }

  /** What comes with the one dependency that most users add. */
  static Stream<Artifact> main() {
    return Stream.of(
        API,
        SDK_COMMON,
        SDK_TRACE,
        SDK_METRICS,
        SDK_LOGS,
        SDK,
        AUTOCONFIGURE_SPI,
        EXPORTER_OTLP,
        AUTOCONFIGURE,
        PROPAGATORS);
  }

  /** The {@linkplain #neutral() neutral} artifacts but the API. */
  static Stream<Artifact> sdk() {
    return neutral().filter(artifact -> artifact != API);
  }
}
