package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.parts.BatchSettings;
import dev.peregrine.sdk.autoconfigure.internal.parts.SelfMetrics;
import dev.peregrine.sdk.autoconfigure.internal.parts.StartedComponents;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.logs.ConfigurableLogRecordExporterProvider;
import io.opentelemetry.sdk.logs.LogLimits;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The logger provider: limits, and a processor of its own for each exporter. */
final class LoggerProviderConfiguration {

  private static final String EXPORTERS = "otel.logs.exporter";
  private static final NamedChoice CHOICE =
      ExporterNames.choice(EXPORTERS, Map.of());

  private final ConfigProperties config;
  private final ComponentLoader componentLoader;
  private final Customizers customizers;
  private final StartedComponents started;
  private final List<String> description = new ArrayList<>();

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
    LogLimits limits = limits(generalLimits);
    SdkLoggerProviderBuilder builder =
        selfMetrics
            .on(SdkLoggerProvider.builder())
            .setResource(resource)
            .setLogLimits(() -> limits);
    addProcessors(builder, selfMetrics);
    return started.handOverSince(mark, customizers.loggerProvider.apply(builder, config).build());
  }

  /** What was chosen, for the log. */
  String describe() {
    return description.isEmpty() ? "no exporter" : String.join(", ", description);
  }

  private LogLimits limits(AttributeLimits general) {
    AttributeLimits attributes = general.orThose(config, "otel.logrecord.attribute.");
    return LogLimits.builder()
        .setMaxNumberOfAttributes(attributes.count())
        .setMaxAttributeValueLength(attributes.valueLength())
        .build();
  }

  private void addProcessors(SdkLoggerProviderBuilder builder, SelfMetrics selfMetrics) {
    Set<String> names = ExporterNames.read(config, EXPORTERS);
    if (names.isEmpty()) {
      return;
    }
    BatchSettings batchSettings = BatchConfiguration.ofLogRecords(config);
    ProcessorFactory<ConfigurableLogRecordExporterProvider, LogRecordExporter, LogRecordProcessor>
        processors =
            new ProcessorFactory<>(
                new NamedExtensions<>(
                    CHOICE,
                    componentLoader,
                    ConfigurableLogRecordExporterProvider.class,
                    ConfigurableLogRecordExporterProvider::getName),
                ConfigurableLogRecordExporterProvider::createExporter,
                customizers.logRecordExporter,
                selfMetrics::simpleProcessor,
                exporter -> batchSettings.processorFor(exporter, selfMetrics),
                customizers.logRecordProcessor);
    for (String name : names) {
      builder.addLogRecordProcessor(processors.create(name, config, started, description));
    }
  }
}
