package dev.peregrine.exporter.prometheus.internal.config;

import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import dev.peregrine.sdk.autoconfigure.spi.ComponentFactory;
import dev.peregrine.sdk.autoconfigure.spi.internal.IncludeExclude;
import io.opentelemetry.exporter.prometheus.PrometheusHttpServer;
import io.opentelemetry.exporter.prometheus.PrometheusHttpServerBuilder;
import io.opentelemetry.exporter.prometheus.TranslationStrategy;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.io.UncheckedIOException;

/** The reader {@code prometheus/development} of configuration files. */
public final class PrometheusComponent implements ComponentFactory<MetricReader> {

  private static final String STRATEGY = "translation_strategy";
  private static final String UNSTABLE = "/development";

  /** Creates a factory; {@link java.util.ServiceLoader} needs this. */
  public PrometheusComponent() {}

  @Override
  public Class<MetricReader> type() {
    return MetricReader.class;
  }

  @Override
  public String name() {
    return "prometheus/development";
  }

  @Override
  public MetricReader create(ComponentConfig config) {
    PrometheusHttpServerBuilder server = PrometheusHttpServer.builder();
    address(config, server);
    Boolean scopeLabels = config.getBoolean("scope_info_enabled");
    if (scopeLabels != null) {
      server.setOtelScopeLabelsEnabled(scopeLabels);
    }
    Boolean targetInfo = config.getBoolean("target_info_enabled/development");
    if (targetInfo != null) {
      server.setTargetInfoMetricEnabled(targetInfo);
    }
    ComponentConfig labels = config.getStructured("resource_constant_labels");
    if (labels != null) {
      server.setAllowedResourceAttributesFilter(IncludeExclude.of(labels));
    }
    String strategy = config.getString(STRATEGY);
    if (strategy != null) {
      server.setTranslationStrategy(strategy(config, strategy));
    }
    try {
      return server.build();
    } catch (UncheckedIOException e) {
      throw config.error("port", e.getMessage() + ": " + e.getCause());
    }
  }

  private static void address(ComponentConfig config, PrometheusHttpServerBuilder server) {
    String host = config.getString("host");
    if (host != null) {
      server.setHost(host);
    }
    Integer port = config.getInteger("port");
    if (port != null) {
      if (port < 0 || port > 65_535) {
        throw config.error("port", "must be from 0 to 65535, but is " + port);
      }
      server.setPort(port);
    }
  }

  /** All but the default are marked as not stable yet. */
  private static TranslationStrategy strategy(ComponentConfig config, String name) {
    String plain =
        name.endsWith(UNSTABLE) ? name.substring(0, name.length() - UNSTABLE.length()) : name;
    TranslationStrategy found = StrategyNames.find(plain);
    if (found == null) {
      throw config.error(STRATEGY, name + " is not known. Allowed: " + StrategyNames.allowed());
    }
    return found;
  }
}
