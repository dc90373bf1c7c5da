package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/** The value {@code otlp} of {@code otel.traces.exporter}. */
public final class OtlpSpanExporterProvider extends OtlpExporterProvider
    implements ConfigurableSpanExporterProvider {

  @Override
  public SpanExporter createExporter(ConfigProperties config) {
    ConfigurableSpanExporterProvider foreign =
        foreign(ConfigurableSpanExporterProvider.class, OtlpGrpcSpanExporter.builder(), config);
    if (foreign != null) {
      return foreign.createExporter(config);
    }
    return OtlpExporters.spans(new OtlpProperties(config, OtlpSignal.TRACES), this::meters);
  }
}
