package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.parts.SelfMetrics;
import dev.peregrine.sdk.autoconfigure.internal.parts.StartedComponents;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.logs.LogLimits;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.resources.Resource;
import java.util.List;

/** The logger provider: limits, and a processor of its own for each exporter. */
final class LoggerProviderConfiguration {

  private final ConfigProperties config;
  private final ComponentLoader componentLoader;
  private final Customizers customizers;
  private final StartedComponents started;
  private final ChosenParts chosen = new ChosenParts();

  LoggerProviderConfiguration(
      ConfigProperties config,
      ComponentLoader componentLoader,
      Customizers customizers,
      StartedComponents started) {
    this.config = config;
    this.componentLoader = componentLoader;
    this.customizers = customizers;
    this.started = started;
  }

  SdkLoggerProvider create(
      Resource resource, AttributeLimits generalLimits, SelfMetrics selfMetrics) {
    int mark = started.mark();
    SdkLoggerProviderBuilder builder =
        selfMetrics.on(SdkLoggerProvider.builder()).setResource(resource);
    setLimits(builder, generalLimits.orThose(config, "otel.logrecord.attribute."));
    addProcessors(builder, selfMetrics);
    return started.handOverSince(
        mark, customizers.loggerProvider.apply(builder, config, started).build());
  }

  /** What was chosen, for the log. */
  ChosenParts chosen() {
    return chosen;
  }

  private static void setLimits(SdkLoggerProviderBuilder builder, AttributeLimits attributes) {
    if (attributes.areDefault()) {
      return;
    }
    LogLimits limits =
        LogLimits.builder()
            .setMaxNumberOfAttributes(attributes.count())
            .setMaxAttributeValueLength(attributes.valueLength())
            .build();
    builder.setLogLimits(() -> limits);
  }

  private void addProcessors(SdkLoggerProviderBuilder builder, SelfMetrics selfMetrics) {
    List<String> names = ExporterNames.read(config, LogRecordExporters.SETTING);
    if (names.isEmpty()) {
      return;
    }
    LogRecordExporters exporters =
        new LogRecordExporters(config, componentLoader, customizers, selfMetrics);
    for (String name : names) {
      builder.addLogRecordProcessor(exporters.createProcessor(name, config, started, chosen));
    }
  }
}
