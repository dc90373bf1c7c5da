package dev.peregrine.exporter.prometheus.internal.config;

import io.opentelemetry.exporter.prometheus.PrometheusHttpServer;
import io.opentelemetry.exporter.prometheus.PrometheusHttpServerBuilder;
import io.opentelemetry.exporter.prometheus.TranslationStrategy;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ConfigurableMetricReaderProvider;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The value {@code prometheus} of {@code otel.metrics.exporter}. */
public final class PrometheusMetricReaderProvider implements ConfigurableMetricReaderProvider {

  private static final String PREFIX = "otel.exporter.prometheus.";
  private static final String STRATEGY = PREFIX + "translation.strategy";

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
    return server.build();
  }

  private static TranslationStrategy strategy(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9]", "");
    TranslationStrategy found = find(plain);
    if (found == null) {
      throw new ConfigurationException(
          STRATEGY
              + "="
              + name
              + " is not known. Allowed: "
              + Arrays.toString(TranslationStrategy.values()).toLowerCase(Locale.ROOT));
    }
    return found;
  }

  /** With or without underscores, in any case: the specification writes names without them. */
  private static @Nullable TranslationStrategy find(String plainName) {
    for (TranslationStrategy strategy : TranslationStrategy.values()) {
      if (strategy.name().replace("_", "").equalsIgnoreCase(plainName)) {
        return strategy;
      }
    }
    return null;
  }

  @Override
  public String getName() {
    return "prometheus";
  }
}
