package dev.peregrine.exporter.prometheus.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ConfigurableMetricReaderProvider;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.io.IOException;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrometheusMetricReaderProviderTest {

  private final PrometheusMetricReaderProvider provider = new PrometheusMetricReaderProvider();

  private MetricReader create(String strategy) {
    return provider.createMetricReader(
        DefaultConfigProperties.createFromMap(
            Map.of(
                "otel.exporter.prometheus.host",
                "127.0.0.1",
                "otel.exporter.prometheus.port",
                "0",
                "otel.exporter.prometheus.translation.strategy",
                strategy)));
  }

  // O57, O61
  @ParameterizedTest
  @CsvSource({
    "NoTranslation,NO_TRANSLATION",
    "underscore_escaping_without_suffixes,UNDERSCORE_ESCAPING_WITHOUT_SUFFIXES",
    "NoUTF8EscapingWithSuffixes,NO_UTF8_ESCAPING_WITH_SUFFIXES"
  })
  void createMetricReader_settings_areTaken(String name, String strategy) throws IOException {
    try (MetricReader reader = create(name)) {
      assertThat(reader.toString()).contains("host=127.0.0.1", "translationStrategy=" + strategy);
    }
  }

  @Test
  void createMetricReader_unknownStrategy_throwsNamingWhatIsAllowed() {
    assertThatThrownBy(() -> create("none"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(
            "otel.exporter.prometheus.translation.strategy=none is not known. Allowed: [under");
  }

  @Test
  void provider_onTheClassPath_isFound() {
    assertThat(ServiceLoader.load(ConfigurableMetricReaderProvider.class).stream())
        .anyMatch(found -> found.type() == PrometheusMetricReaderProvider.class);
    assertThat(provider.getName()).isEqualTo("prometheus");
  }
}
