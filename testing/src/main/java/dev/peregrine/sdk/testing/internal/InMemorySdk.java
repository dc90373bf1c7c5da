package dev.peregrine.sdk.testing.internal;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;

/**
 * An SDK that keeps each span and log record in memory at once, and collects metrics when asked.
 */
public final class InMemorySdk {

  private final InMemorySpanExporter spanExporter = InMemorySpanExporter.create();
  private final ResettableMetricReader metricReader = new ResettableMetricReader();
  private final InMemoryLogRecordExporter logRecordExporter = InMemoryLogRecordExporter.create();
  private final OpenTelemetry openTelemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(spanExporter))
                  .build())
          .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(metricReader).build())
          .setLoggerProvider(
              SdkLoggerProvider.builder()
                  .addLogRecordProcessor(SimpleLogRecordProcessor.create(logRecordExporter))
                  .build())
          .setPropagators(
              ContextPropagators.create(
                  TextMapPropagator.composite(
                      W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance())))
          .build();

  public OpenTelemetry openTelemetry() {
    return openTelemetry;
  }

  public List<SpanData> spans() {
    return spanExporter.getFinishedSpanItems();
  }

  public void clearSpans() {
    spanExporter.reset();
  }

  public List<MetricData> metrics() {
    return List.copyOf(metricReader.collect());
  }

  public void clearMetrics() {
    metricReader.reset();
  }

  public List<LogRecordData> logRecords() {
    return logRecordExporter.getFinishedLogRecordItems();
  }

  public void clearLogRecords() {
    logRecordExporter.reset();
  }

  public void clear() {
    clearSpans();
    clearMetrics();
    clearLogRecords();
  }

  /** Makes this the global SDK, whatever was it before. */
  public void install() {
    uninstall();
    GlobalOpenTelemetry.set(openTelemetry);
  }

  /** Leaves no global SDK behind. */
  public void uninstall() {
    GlobalOpenTelemetry.resetForTest();
  }
}
