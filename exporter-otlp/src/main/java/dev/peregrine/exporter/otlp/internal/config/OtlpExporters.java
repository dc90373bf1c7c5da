package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.MetricPreferences;
import dev.peregrine.exporter.otlp.internal.options.OptionsAccess;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.logs.OtlpGrpcLogRecordExporter;
import io.opentelemetry.exporter.otlp.metrics.OtlpGrpcMetricExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.function.Supplier;

/** The way from settings to exporters, wherever the settings stand. */
final class OtlpExporters {

  private OtlpExporters() {}

  /** A builder for the protocol; not ours if another jar stands before ours on the class path. */
  static Object spanBuilder(OtlpProtocol protocol) {
    return protocol == OtlpProtocol.GRPC
        ? OtlpGrpcSpanExporter.builder()
        : OtlpHttpSpanExporter.builder();
  }

  static SpanExporter spans(OtlpSettings settings, Supplier<MeterProvider> meters) {
    return settings.protocol() == OtlpProtocol.GRPC
        ? configured(OtlpGrpcSpanExporter.builder(), settings, meters).build()
        : configured(OtlpHttpSpanExporter.builder(), settings, meters).build();
  }

  static Object logBuilder(OtlpProtocol protocol) {
    return protocol == OtlpProtocol.GRPC
        ? OtlpGrpcLogRecordExporter.builder()
        : OtlpHttpLogRecordExporter.builder();
  }

  static LogRecordExporter logs(OtlpSettings settings, Supplier<MeterProvider> meters) {
    return settings.protocol() == OtlpProtocol.GRPC
        ? configured(OtlpGrpcLogRecordExporter.builder(), settings, meters).build()
        : configured(OtlpHttpLogRecordExporter.builder(), settings, meters).build();
  }

  static Object metricBuilder(OtlpProtocol protocol) {
    return protocol == OtlpProtocol.GRPC
        ? OtlpGrpcMetricExporter.builder()
        : OtlpHttpMetricExporter.builder();
  }

  static MetricExporter metrics(OtlpSettings settings, Supplier<MeterProvider> meters) {
    MetricPreferences preferences = settings.metricPreferences();
    return settings.protocol() == OtlpProtocol.GRPC
        ? configured(OtlpGrpcMetricExporter.builder(), settings, meters)
            .setAggregationTemporalitySelector(preferences.temporality())
            .setDefaultAggregationSelector(preferences.aggregation())
            .build()
        : configured(OtlpHttpMetricExporter.builder(), settings, meters)
            .setAggregationTemporalitySelector(preferences.temporality())
            .setDefaultAggregationSelector(preferences.aggregation())
            .build();
  }

  /** The builder, with everything set that all six exporters have. */
  static <B> B configured(B builder, OtlpSettings settings, Supplier<MeterProvider> meters) {
    ExporterOptions options = OptionsAccess.find(builder);
    if (options == null) {
      throw new ConfigurationException(
          builder.getClass().getName()
              + " comes from another artifact than peregrine-exporter-otlp; remove that from the"
              + " class path");
    }
    options.setMeterProvider(meters);
    settings.applyTo(options);
    DeliverySettings delivery = settings.delivery();
    if (delivery != null) {
      delivery.applyTo(builder);
    }
    return builder;
  }
}
