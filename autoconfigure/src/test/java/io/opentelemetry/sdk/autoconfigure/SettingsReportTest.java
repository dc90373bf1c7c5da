package io.opentelemetry.sdk.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.sdk.autoconfigure.internal.catalog.Catalogue;
import io.opentelemetry.sdk.autoconfigure.internal.AutoConfigureUtil;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReportTest {

  private static final String HEADING = "INFO Settings in effect:\n  ";
  private static final Map<String, String> NOTHING = Autoconfigured.notExporting(Map.of());

  private static AutoConfiguredOpenTelemetrySdkBuilder builder(Map<String, String> environment) {
    return Autoconfigured.builder(Map.of()).setProcessSettings(NOTHING, environment);
  }

  private static List<String> report(LogCapture log) {
    return log.messages().stream()
        .filter(message -> message.startsWith(HEADING))
        .findAny()
        .map(message -> List.of(message.substring(HEADING.length()).split("\n  ")))
        .orElse(List.of());
  }

  @Test
  void build_requested_logsWhatIsSetAndUsedDefaultsWithOrigins() {
    try (LogCapture log = new LogCapture()) {
      builder(Map.of("OTEL_PEREGRINE_CONFIG_LOG", "true", "OTEL_EXPORTER_OTLP_HEADERS", "k=secret"))
          .addPropertiesCustomizer(config -> Map.of("otel.service.name", "shop"))
          .build();

      assertThat(report(log))
          .contains(
              "otel.service.name = shop (customizer in " + SettingsReportTest.class.getName() + ")",
              "otel.peregrine.config.log = true (environment variable OTEL_PEREGRINE_CONFIG_LOG)",
              "otel.traces.exporter = none (system property otel.traces.exporter)",
              "otel.metrics.exporter = none (supplier in " + Autoconfigured.class.getName() + ")",
              "otel.exporter.otlp.headers = *** (environment variable OTEL_EXPORTER_OTLP_HEADERS)",
              "otel.span.event.count.limit = 128 (default)")
          .noneMatch(line -> line.contains("secret"))
          // No exporter asked for it.
          .noneMatch(line -> line.startsWith("otel.exporter.otlp.compression"));
    }
  }

  @Test
  void build_valueThatCannotBeUsed_showsWhatReplacesItAndWhy() {
    try (LogCapture log = new LogCapture()) {
      builder(
              Map.of(
                  "OTEL_PEREGRINE_CONFIG_LOG", "true",
                  "OTEL_SPAN_EVENT_COUNT_LIMIT", "abc",
                  "OTEL_SPAN_LINK_COUNT_LIMIT", "-5",
                  "OTEL_SDK_DISABLED", "abc"))
          .build();

      assertThat(report(log))
          .contains(
              "otel.span.event.count.limit = 128, since abc is not a whole number of 32 bits"
                  + " (environment variable OTEL_SPAN_EVENT_COUNT_LIMIT)",
              "otel.span.link.count.limit = 128, since -5 is not a whole number from 0"
                  + " (environment variable OTEL_SPAN_LINK_COUNT_LIMIT)",
              "otel.sdk.disabled = false, since abc is not true or false"
                  + " (environment variable OTEL_SDK_DISABLED)");
    }
  }

  @Test
  void build_notRequested_logsNone() {
    try (LogCapture log = new LogCapture()) {
      builder(Map.of("OTEL_SERVICE_NAME", "shop")).build();

      assertThat(report(log)).isEmpty();
      assertThat(log.warnings()).isEmpty();
    }
  }

  @Test
  void build_startFails_logsAllTheSame() {
    try (LogCapture log = new LogCapture()) {
      assertThatThrownBy(
              builder(
                      Map.of(
                          "OTEL_PEREGRINE_CONFIG_LOG",
                          "true",
                          "OTEL_PROPAGATORS",
                          "carrier-pigeon"))
                  ::build)
          .isInstanceOf(ConfigurationException.class);

      assertThat(report(log))
          .contains("otel.propagators = carrier-pigeon (environment variable OTEL_PROPAGATORS)");
    }
  }

  @Test
  void build_nameLikeAKnownOne_isWarnedOfOnce() {
    try (LogCapture log = new LogCapture()) {
      builder(Map.of("OTEL_TRACE_EXPORTER", "otlp", "OTEL_INSTRUMENTATION_X_ENABLED", "true"))
          .build();

      assertThat(log.warnings())
          .containsExactly(
              "environment variable OTEL_TRACE_EXPORTER is not known and has no effect; did you"
                  + " mean OTEL_TRACES_EXPORTER?");
    }
  }

  /** Names that are put together cannot be found in the sources. */
  @ParameterizedTest
  @ValueSource(strings = {"grpc", "http/protobuf"})
  void build_everyNameThatIsAskedFor_isInTheCatalogue(String protocol) {
    AskedSettings asked =
        new AskedSettings(
            DefaultConfigProperties.createFromMap(
                Map.of(
                    "otel.exporter.otlp.protocol", protocol,
                    "otel.exporter.otlp.endpoint", "http://localhost:4318",
                    "otel.traces.sampler", "parentbased_traceidratio")));
    AutoConfiguredOpenTelemetrySdkBuilder builder =
        AutoConfiguredOpenTelemetrySdk.builder().disableShutdownHook();
    AutoConfigureUtil.setConfigPropertiesCustomizer(builder, config -> asked);

    builder.build().getOpenTelemetrySdk().shutdown();

    assertThat(asked.asked())
        .hasSizeGreaterThan(80)
        // The general form of what only metrics have is nobody's setting.
        .filteredOn(name -> !name.matches("otel\\.exporter\\.otlp\\.(temporality|default)\\..*"))
        .isSubsetOf(Catalogue.load().names());
  }

  @Test
  void build_settingsReplaced_keepsThemForFrameworks() {
    DefaultConfigProperties replacement =
        DefaultConfigProperties.createFromMap(
            Map.of(
                "otel.peregrine.config.log", "true",
                "otel.traces.exporter", "none",
                "otel.metrics.exporter", "none",
                "otel.logs.exporter", "none"));
    AutoConfiguredOpenTelemetrySdkBuilder builder = builder(Map.of());
    AutoConfigureUtil.setConfigPropertiesCustomizer(builder, config -> replacement);
    try (LogCapture log = new LogCapture()) {
      AutoConfiguredOpenTelemetrySdk sdk = builder.build();

      assertThat(AutoConfigureUtil.getConfig(sdk)).isSameAs(replacement);
      assertThat(report(log)).contains("otel.peregrine.config.log = true (set in code)");
    }
  }
}
