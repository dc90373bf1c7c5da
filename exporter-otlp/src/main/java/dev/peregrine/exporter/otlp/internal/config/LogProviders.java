package dev.peregrine.exporter.otlp.internal.config;

import io.opentelemetry.exporter.logging.otlp.OtlpJsonLoggingLogRecordExporter;
import io.opentelemetry.exporter.logging.otlp.OtlpJsonLoggingMetricExporter;
import io.opentelemetry.exporter.logging.otlp.OtlpJsonLoggingSpanExporter;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.logs.ConfigurableLogRecordExporterProvider;
import io.opentelemetry.sdk.autoconfigure.spi.metrics.ConfigurableMetricExporterProvider;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/**
 * The value {@code logging-otlp} of {@code otel.traces.exporter}, {@code otel.metrics.exporter} and
 * {@code otel.logs.exporter}.
 */
public final class LogProviders {

  private static final String NAME = "logging-otlp";

  private LogProviders() {}

  /** Spans. */
  public static final class Spans implements ConfigurableSpanExporterProvider {

    @Override
    public String getName() {
      return NAME;
    }

    @Override
    public SpanExporter createExporter(ConfigProperties config) {
      return OtlpJsonLoggingSpanExporter.create();
    }
  }

  /** Metrics. */
  public static final class Metrics implements ConfigurableMetricExporterProvider {

    @Override
    public String getName() {
      return NAME;
    }

    @Override
    public MetricExporter createExporter(ConfigProperties config) {
      return OtlpJsonLoggingMetricExporter.create();
    }
  }

  /** Log records. */
  public static final class Logs implements ConfigurableLogRecordExporterProvider {

    @Override
    public String getName() {
      return NAME;
    }

    @Override
    public LogRecordExporter createExporter(ConfigProperties config) {
      return OtlpJsonLoggingLogRecordExporter.create();
    }
  }
}
