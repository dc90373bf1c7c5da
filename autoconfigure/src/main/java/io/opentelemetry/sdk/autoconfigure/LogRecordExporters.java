package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.parts.BatchSettings;
import dev.peregrine.sdk.autoconfigure.internal.parts.SelfMetrics;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.logs.ConfigurableLogRecordExporterProvider;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;

/** Log record exporters by name, each with a processor of its own. */
final class LogRecordExporters
    extends ProcessorExporters<
        ConfigurableLogRecordExporterProvider, LogRecordExporter, LogRecordProcessor> {

  static final String SETTING = "otel.logs.exporter";

  private final BatchSettings batchSettings;
  private final SelfMetrics selfMetrics;

  LogRecordExporters(
      ConfigProperties config,
      ComponentLoader componentLoader,
      Customizers customizers,
      SelfMetrics selfMetrics) {
    super(
        SETTING,
        LogRecordExporter.class,
        ConfigurableLogRecordExporterProvider.class,
        componentLoader,
        customizers.logRecordExporter,
        customizers.logRecordProcessor);
    this.batchSettings = BatchConfiguration.ofLogRecords(config);
    this.selfMetrics = selfMetrics;
  }

  @Override
  String nameOf(ConfigurableLogRecordExporterProvider provider) {
    return provider.getName();
  }

  @Override
  LogRecordExporter createPart(
      ConfigurableLogRecordExporterProvider provider, ConfigProperties config) {
    return provider.createExporter(config);
  }

  @Override
  LogRecordProcessor simpleProcessor(LogRecordExporter exporter) {
    return selfMetrics.simpleProcessor(exporter);
  }

  @Override
  LogRecordProcessor batchProcessor(LogRecordExporter exporter) {
    return batchSettings.processorFor(exporter, selfMetrics);
  }
}
