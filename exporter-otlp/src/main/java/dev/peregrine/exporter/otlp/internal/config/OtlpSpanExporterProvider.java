package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/** The value {@code otlp} of {@code otel.traces.exporter}. */
public final class OtlpSpanExporterProvider extends OtlpExporterProvider
    implements ConfigurableSpanExporterProvider {

  @Override
  public SpanExporter createExporter(ConfigProperties config) {
    OtlpProperties settings = new OtlpProperties(config, OtlpSignal.TRACES);
    Object builder = OtlpExporters.spanBuilder(settings.protocol());
    ConfigurableSpanExporterProvider foreign =
        foreign(ConfigurableSpanExporterProvider.class, builder, config);
    return foreign == null ? OtlpExporters.spans(settings, this) : foreign.createExporter(config);
  }
}
