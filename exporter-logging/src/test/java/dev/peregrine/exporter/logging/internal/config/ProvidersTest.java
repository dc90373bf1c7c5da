package dev.peregrine.exporter.logging.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.logs.ConfigurableLogRecordExporterProvider;
import io.opentelemetry.sdk.autoconfigure.spi.metrics.ConfigurableMetricExporterProvider;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProvidersTest {

  private static final ConfigProperties CONFIG = DefaultConfigProperties.createFromMap(Map.of());

  /** The exporters by name, as the class path offers them. */
  private static <P> Map<String, String> exporters(
      Class<P> service, Function<P, String> name, Function<P, ?> exporter) {
    return ServiceLoader.load(service).stream()
        .filter(provider -> provider.type().getName().startsWith("dev.peregrine.exporter.logging."))
        .map(ServiceLoader.Provider::get)
        .collect(Collectors.toMap(name, provider -> exporter.apply(provider).toString()));
  }

  @Test
  void providers_always_areConsoleAndLogging() {
    assertThat(
            exporters(
                ConfigurableSpanExporterProvider.class,
                ConfigurableSpanExporterProvider::getName,
                provider -> provider.createExporter(CONFIG)))
        .isEqualTo(Map.of("console", "ConsoleSpanExporter{}", "logging", "LoggingSpanExporter{}"));
    assertThat(
            exporters(
                ConfigurableMetricExporterProvider.class,
                ConfigurableMetricExporterProvider::getName,
                provider -> provider.createExporter(CONFIG)))
        .isEqualTo(
            Map.of(
                "console",
                "ConsoleMetricExporter{}",
                "logging",
                "LoggingMetricExporter{aggregationTemporality=CUMULATIVE}"));
    assertThat(
            exporters(
                ConfigurableLogRecordExporterProvider.class,
                ConfigurableLogRecordExporterProvider::getName,
                provider -> provider.createExporter(CONFIG)))
        .isEqualTo(
            Map.of(
                "console", "SystemOutLogRecordExporter{}",
                "logging", "SystemOutLogRecordExporter{}"));
  }
}
