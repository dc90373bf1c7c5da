package dev.peregrine.exporter.prometheus.internal.config;

import dev.peregrine.sdk.autoconfigure.spi.internal.MetricDefaults;
import io.opentelemetry.exporter.prometheus.PrometheusHttpServer;
import io.opentelemetry.exporter.prometheus.PrometheusHttpServerBuilder;
import io.opentelemetry.exporter.prometheus.TranslationStrategy;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ConfigurableMetricReaderProvider;
import io.opentelemetry.sdk.metrics.export.MetricReader;

/** The value {@code prometheus} of {@code otel.metrics.exporter}. */
public final class PrometheusMetricReaderProvider implements ConfigurableMetricReaderProvider {

  private static final String PREFIX = "otel.exporter.prometheus.";
  private static final String STRATEGY = PREFIX + "translation.strategy";
  private static final String HISTOGRAMS =
      "otel.java.experimental.exporter.prometheus.metrics.default.histogram.aggregation";

  /** Creates a provider; {@link java.util.ServiceLoader} needs this. */
  public PrometheusMetricReaderProvider() {}

  @Override
  public MetricReader createMetricReader(ConfigProperties config) {
    PrometheusHttpServerBuilder server = PrometheusHttpServer.builder();
    String host = config.getString(PREFIX + "host");
    if (host != null) {
      server.setHost(host);
    }
    Integer port = config.getInt(PREFIX + "port");
    if (port != null) {
      server.setPort(port);
    }
    String strategy = config.getString(STRATEGY);
    if (strategy != null) {
      server.setTranslationStrategy(strategy(strategy));
    }
    try {
      server.setDefaultAggregationSelector(MetricDefaults.histograms(config.getString(HISTOGRAMS)));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(HISTOGRAMS + ": " + e.getMessage(), e);
    }
    return server.build();
  }

  private static TranslationStrategy strategy(String name) {
    TranslationStrategy found = StrategyNames.find(name);
    if (found == null) {
      throw new ConfigurationException(
          STRATEGY + "=" + name + " is not known. Allowed: " + StrategyNames.allowed());
    }
    return found;
  }

  @Override
  public String getName() {
    return "prometheus";
  }
}
