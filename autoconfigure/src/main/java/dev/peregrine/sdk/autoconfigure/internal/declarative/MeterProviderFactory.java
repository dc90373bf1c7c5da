package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.metrics.MeterConfig;
import dev.peregrine.sdk.metrics.MeterConfigurator;
import io.opentelemetry.sdk.metrics.ExemplarFilter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.resources.Resource;

/** The meter provider: {@code meter_provider}. */
final class MeterProviderFactory {

  private MeterProviderFactory() {}

  static SdkMeterProvider create(NodeConfig config, Resource resource) {
    Creation creation = config.context();
    int mark = creation.started().mark();
    SdkMeterProviderBuilder builder =
        SdkMeterProvider.builder()
            .setResource(resource)
            .setExemplarFilter(exemplarFilter(config))
            .setMeterConfigurator(
                meterConfigurator(config.structured("meter_configurator/development")));
    for (NodeConfig view : config.structuredList("views")) {
      Views.register(view, builder);
    }
    for (NodeConfig reader : config.structuredList("readers")) {
      Readers.register(reader, resource, builder);
    }
    return creation.started().handOverSince(mark, builder.build());
  }

  private static ExemplarFilter exemplarFilter(NodeConfig config) {
    String name = config.getString("exemplar_filter");
    return switch (name == null ? "trace_based" : name) {
      case "always_on" -> ExemplarFilter.alwaysOn();
      case "always_off" -> ExemplarFilter.alwaysOff();
      default -> ExemplarFilter.traceBased();
    };
  }

  static MeterConfigurator meterConfigurator(NodeConfig config) {
    return ScopeRules.read(
            config, "meters", MeterConfig.defaultConfig(), MeterProviderFactory::meterConfig)
        ::configure;
  }

  private static MeterConfig meterConfig(NodeConfig config, MeterConfig defaults) {
    Boolean enabled = config.getBoolean("enabled");
    return enabled == null ? defaults : enabled ? MeterConfig.enabled() : MeterConfig.disabled();
  }
}
