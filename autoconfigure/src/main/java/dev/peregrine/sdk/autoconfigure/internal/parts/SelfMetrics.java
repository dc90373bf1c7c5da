package dev.peregrine.sdk.autoconfigure.internal.parts;

import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessorBuilder;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessorBuilder;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/**
 * Has the parts of the trace SDK and of the log SDK record metrics of themselves with this SDK's
 * own meters.
 */
public record SelfMetrics(MeterProvider meterProvider, InternalTelemetryVersion version) {

  /** The first version knows no metrics of spans. */
  public SdkTracerProviderBuilder on(SdkTracerProviderBuilder builder) {
    return version == InternalTelemetryVersion.LEGACY
        ? builder
        : builder.setMeterProvider(() -> meterProvider);
  }

  public BatchSpanProcessorBuilder on(BatchSpanProcessorBuilder builder) {
    return builder.setMeterProvider(meterProvider).setInternalTelemetryVersion(version);
  }

  /** The first version knows no metrics of such processors. */
  public SpanProcessor simpleProcessor(SpanExporter exporter) {
    return version == InternalTelemetryVersion.LEGACY
        ? SimpleSpanProcessor.create(exporter)
        : SimpleSpanProcessor.builder(exporter).setMeterProvider(() -> meterProvider).build();
  }

  /** The first version knows no metrics of log records. */
  public SdkLoggerProviderBuilder on(SdkLoggerProviderBuilder builder) {
    return version == InternalTelemetryVersion.LEGACY
        ? builder
        : builder.setMeterProvider(() -> meterProvider);
  }

  public BatchLogRecordProcessorBuilder on(BatchLogRecordProcessorBuilder builder) {
    return builder.setMeterProvider(meterProvider).setInternalTelemetryVersion(version);
  }

  /** The first version knows no metrics of such processors. */
  public LogRecordProcessor simpleProcessor(LogRecordExporter exporter) {
    return version == InternalTelemetryVersion.LEGACY
        ? SimpleLogRecordProcessor.create(exporter)
        : SimpleLogRecordProcessor.builder(exporter).setMeterProvider(() -> meterProvider).build();
  }
}
