package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.OtlpJsonLines;
import dev.peregrine.exporter.otlp.internal.options.MetricPreferences;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.sdk.autoconfigure.spi.internal.SelfTelemetry;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.logs.ConfigurableLogRecordExporterProvider;
import io.opentelemetry.sdk.autoconfigure.spi.metrics.ConfigurableMetricExporterProvider;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/**
 * The value {@code otlp/stdout} of {@code otel.traces.exporter}, {@code otel.metrics.exporter} and
 * {@code otel.logs.exporter}.
 */
public final class StandardOutputProviders {

  private static final String NAME = "otlp/stdout";

  private StandardOutputProviders() {}

  private static OtlpJsonLines lines(ConfigProperties config, SdkMeters meters) {
    return OtlpJsonLines.toStandardOutput()
        .withMeterProvider(meters, SelfTelemetry.version(config));
  }

  /** Spans. */
  public static final class Spans extends SdkMeters implements ConfigurableSpanExporterProvider {

    @Override
    public String getName() {
      return NAME;
    }

    @Override
    public SpanExporter createExporter(ConfigProperties config) {
      return lines(config, this).spanExporter();
    }
  }

  /** Metrics, with the preferences that {@code otlp} has. */
  public static final class Metrics extends SdkMeters
      implements ConfigurableMetricExporterProvider {

    @Override
    public String getName() {
      return NAME;
    }

    @Override
    public MetricExporter createExporter(ConfigProperties config) {
      MetricPreferences preferences =
          OtlpSettings.metricPreferences(
              new PropertySource(config, OtlpProperties.PREFIX, OtlpSignal.METRICS));
      return lines(config, this)
          .withAggregationTemporality(preferences.temporality())
          .withDefaultAggregation(preferences.aggregation())
          .metricExporter();
    }
  }

  /** Log records. */
  public static final class Logs extends SdkMeters
      implements ConfigurableLogRecordExporterProvider {

    @Override
    public String getName() {
      return NAME;
    }

    @Override
    public LogRecordExporter createExporter(ConfigProperties config) {
      return lines(config, this).logRecordExporter();
    }
  }
}
