package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.parts.BatchSettings;
import dev.peregrine.sdk.autoconfigure.internal.parts.SelfMetrics;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/** Span exporters by name, each with a processor of its own. */
final class SpanExporters
    extends ProcessorExporters<ConfigurableSpanExporterProvider, SpanExporter, SpanProcessor> {

  static final String SETTING = "otel.traces.exporter";

  private final BatchSettings batchSettings;
  private final SelfMetrics selfMetrics;

  SpanExporters(
      ConfigProperties config,
      ComponentLoader componentLoader,
      Customizers customizers,
      SelfMetrics selfMetrics) {
    super(
        SETTING,
        SpanExporter.class,
        ConfigurableSpanExporterProvider.class,
        componentLoader,
        customizers.spanExporter,
        customizers.spanProcessor);
    this.batchSettings = BatchConfiguration.ofSpans(config);
    this.selfMetrics = selfMetrics;
  }

  @Override
  String nameOf(ConfigurableSpanExporterProvider provider) {
    return provider.getName();
  }

  @Override
  SpanExporter createPart(ConfigurableSpanExporterProvider provider, ConfigProperties config) {
    return provider.createExporter(config);
  }

  @Override
  SpanProcessor simpleProcessor(SpanExporter exporter) {
    return selfMetrics.simpleProcessor(exporter);
  }

  @Override
  SpanProcessor batchProcessor(SpanExporter exporter) {
    return batchSettings.processorFor(exporter, selfMetrics);
  }
}
