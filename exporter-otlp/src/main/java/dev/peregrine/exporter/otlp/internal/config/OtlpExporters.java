package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.OtlpDelivery;
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

  static SpanExporter spans(OtlpSettings settings, Supplier<MeterProvider> meters) {
    return switch (settings.protocol()) {
      case GRPC -> configured(OtlpGrpcSpanExporter.builder(), settings, meters).build();
      case HTTP_PROTOBUF, HTTP_JSON ->
          configured(OtlpHttpSpanExporter.builder(), settings, meters).build();
    };
  }

  static LogRecordExporter logs(OtlpSettings settings, Supplier<MeterProvider> meters) {
    return switch (settings.protocol()) {
      case GRPC -> configured(OtlpGrpcLogRecordExporter.builder(), settings, meters).build();
      case HTTP_PROTOBUF, HTTP_JSON ->
          configured(OtlpHttpLogRecordExporter.builder(), settings, meters).build();
    };
  }

  static MetricExporter metrics(OtlpSettings settings, Supplier<MeterProvider> meters) {
    MetricPreferences preferences = settings.metricPreferences();
    return switch (settings.protocol()) {
      case GRPC ->
          configured(OtlpGrpcMetricExporter.builder(), settings, meters)
              .setAggregationTemporalitySelector(preferences.temporality())
              .setDefaultAggregationSelector(preferences.aggregation())
              .build();
      case HTTP_PROTOBUF, HTTP_JSON ->
          configured(OtlpHttpMetricExporter.builder(), settings, meters)
              .setAggregationTemporalitySelector(preferences.temporality())
              .setDefaultAggregationSelector(preferences.aggregation())
              .build();
    };
  }

  /** The builder, with everything set that all six exporters have. */
  static <B> B configured(B builder, OtlpSettings settings, Supplier<MeterProvider> meters) {
    if (!OptionsAccess.knows(builder)) {
      throw new ConfigurationException(
          builder.getClass().getName()
              + " comes from another artifact than peregrine-exporter-otlp; remove that from the"
              + " class path");
    }
    ExporterOptions options = OptionsAccess.of(builder);
    options.setMeterProvider(meters);
    settings.applyTo(options);
    DeliverySettings delivery = settings.delivery();
    if (delivery != null) {
      delivery.applyTo(OtlpDelivery.of(builder));
    }
    return builder;
  }
}
