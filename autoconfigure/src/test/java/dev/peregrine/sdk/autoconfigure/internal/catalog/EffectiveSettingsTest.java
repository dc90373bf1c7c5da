package dev.peregrine.sdk.autoconfigure.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.autoconfigure.internal.catalog.Origin.Source;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EffectiveSettingsTest {

  private static List<String> lines(
      Map<String, String> settings, Map<String, Origin> origins, Set<String> asked) {
    return new EffectiveSettings(
            Catalogue.load(), DefaultConfigProperties.createFromMap(settings), origins)
        .lines(asked);
  }

  @Test
  void lines_settings_haveValueAndOriginInTheOrderOfTheReference() {
    assertThat(
            lines(
                Map.of(
                    "otel.traces.exporter", "none",
                    "otel.service.name", "shop",
                    "otel.shop.colour", "red",
                    "otel.bsp.schedule.delay", "7"),
                Map.of(
                    "otel.traces.exporter",
                        new Origin(Source.SYSTEM_PROPERTY, "otel.traces-exporter"),
                    "otel.service.name", new Origin(Source.ENVIRONMENT, "OTEL_SERVICE_NAME"),
                    "otel.shop.colour", new Origin(Source.CUSTOMIZER, "com.shop.Colours")),
                Set.of()))
        .containsExactly(
            "otel.service.name = shop (environment variable OTEL_SERVICE_NAME)",
            "otel.traces.exporter = none (system property otel.traces-exporter)",
            "otel.bsp.schedule.delay = 7 (set in code)",
            "otel.shop.colour = red (customizer com.shop.Colours)");
  }

  @Test
  void lines_formOfASignalThatCannotBeUsed_countsAsTheGeneralOne() {
    DefaultConfigProperties config =
        DefaultConfigProperties.createFromMap(
            Map.of("otel.exporter.otlp.timeout", "x", "otel.exporter.otlp.logs.timeout", "y"));
    config.getDuration("otel.exporter.otlp.timeout");
    config.getDuration("otel.exporter.otlp.logs.timeout");

    assertThat(new EffectiveSettings(Catalogue.load(), config, Map.of()).lines(Set.of()))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("otel.exporter.otlp.timeout = 10000, since x is"),
            line ->
                assertThat(line)
                    .startsWith("otel.exporter.otlp.logs.timeout = as otel.exporter.otlp.timeout"));
  }

  @Test
  void lines_secrets_areHidden() {
    String headers = "otel.exporter.otlp.traces.headers";
    String unknown = "otel.shop.api.key";
    String url = "otel.exporter.otlp.endpoint";

    assertThat(
            lines(
                Map.of(headers, "a=secret", unknown, "secret", url, "http://me:secret@host:1/x"),
                Map.of(unknown, new Origin(Source.SUPPLIER, "in Shop")),
                Set.of()))
        .containsExactly(
            url + " = http://***@host:1/x (set in code)",
            headers + " = *** (set in code)",
            unknown + " = *** (supplier in Shop)");
  }

  @Test
  void lines_askedButNotSet_areTheDefaultsThatThereAre() {
    assertThat(
            lines(
                Map.of("otel.exporter.otlp.logs.protocol", "http/json"),
                Map.of(),
                Set.of(
                    "otel.exporter.otlp.compression",
                    "otel.exporter.otlp.headers",
                    "otel.exporter.otlp.protocol",
                    "otel.java.exporter.memory.mode")))
        .containsExactly(
            "otel.exporter.otlp.logs.protocol = http/json (set in code)",
            "otel.exporter.otlp.compression = none (default)",
            "otel.java.exporter.memory_mode = reusable_data (default)");
  }
}
