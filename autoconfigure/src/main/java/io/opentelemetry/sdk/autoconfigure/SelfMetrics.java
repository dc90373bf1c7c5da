package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessorBuilder;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/** Has the parts of the trace SDK record metrics of themselves with this SDK's own meters. */
record SelfMetrics(MeterProvider meterProvider, InternalTelemetryVersion version) {

  /** The first version knows no metrics of spans. */
  SdkTracerProviderBuilder on(SdkTracerProviderBuilder builder) {
    return version == InternalTelemetryVersion.LEGACY
        ? builder
        : builder.setMeterProvider(() -> meterProvider);
  }

  BatchSpanProcessorBuilder on(BatchSpanProcessorBuilder builder) {
    return builder.setMeterProvider(meterProvider).setInternalTelemetryVersion(version);
  }

  /** The first version knows no metrics of such processors. */
  SpanProcessor simpleProcessor(SpanExporter exporter) {
    return version == InternalTelemetryVersion.LEGACY
        ? SimpleSpanProcessor.create(exporter)
        : SimpleSpanProcessor.builder(exporter).setMeterProvider(() -> meterProvider).build();
  }
}
