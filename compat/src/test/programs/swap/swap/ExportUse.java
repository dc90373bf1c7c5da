package swap;

import static swap.Main.print;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Export by OTLP: once built by hand, once by autoconfiguration. */
final class ExportUse {
  private ExportUse() {}

  static void run(String endpoint) {
    SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .addSpanProcessor(
                BatchSpanProcessor.builder(
                        OtlpHttpSpanExporter.builder()
                            .setEndpoint(endpoint + "/v1/traces")
                            .setCompression("gzip")
                            .build())
                    .setMaxExportBatchSize(10)
                    .build())
            .build();
    makeSpans(provider.get("by hand"), 25);
    print("export.by hand", provider.shutdown().join(10, TimeUnit.SECONDS).isSuccess());

    SdkMeterProvider meters =
        SdkMeterProvider.builder()
            .registerMetricReader(
                PeriodicMetricReader.builder(
                        OtlpHttpMetricExporter.builder()
                            .setEndpoint(endpoint + "/v1/metrics")
                            .setAggregationTemporalitySelector(
                                AggregationTemporalitySelector.deltaPreferred())
                            .build())
                    .setInterval(1, TimeUnit.HOURS)
                    .build())
            .build();
    makeMeasurements(meters.get("by hand"));
    print("export.metrics", meters.shutdown().join(10, TimeUnit.SECONDS).isSuccess());

    SdkLoggerProvider loggers =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(
                BatchLogRecordProcessor.builder(
                        OtlpHttpLogRecordExporter.builder()
                            .setEndpoint(endpoint + "/v1/logs")
                            .setCompression("gzip")
                            .build())
                    .setMaxExportBatchSize(2)
                    .build())
            .build();
    makeLogs(loggers.get("by hand"));
    print("export.logs", loggers.shutdown().join(10, TimeUnit.SECONDS).isSuccess());

    OpenTelemetrySdk sdk =
        AutoConfiguredOpenTelemetrySdk.builder()
            .addPropertiesSupplier(
                () ->
                    Map.of(
                        "otel.service.name", "swap",
                        "otel.resource.attributes", "region=eu",
                        "otel.exporter.otlp.endpoint", endpoint,
                        "otel.exporter.otlp.protocol", "http/protobuf",
                        "otel.metric.export.interval", "3600000",
                        "otel.blrp.schedule.delay", "3600000",
                        "otel.attribute.value.length.limit", "5"))
            .setResultAsGlobal()
            .build()
            .getOpenTelemetrySdk();
    makeSpans(GlobalOpenTelemetry.getTracer("configured"), 3);
    makeMeasurements(GlobalOpenTelemetry.getMeter("configured"));
    print(
        "export.configured",
        sdk.getSdkTracerProvider().forceFlush().join(10, TimeUnit.SECONDS).isSuccess());
    print(
        "export.configured metrics",
        sdk.getSdkMeterProvider().forceFlush().join(10, TimeUnit.SECONDS).isSuccess());
    // After the metrics, of which exporters here count the points: there is one of each so far.
    makeLogs(GlobalOpenTelemetry.get().getLogsBridge().get("configured"));
    print(
        "export.configured logs",
        sdk.getSdkLoggerProvider().forceFlush().join(10, TimeUnit.SECONDS).isSuccess());
    sdk.close();
  }

  private static void makeLogs(Logger logger) {
    logger.logRecordBuilder().emit();
    logger
        .logRecordBuilder()
        .setBody("body")
        .setTimestamp(1, TimeUnit.SECONDS)
        .setSeverity(Severity.INFO)
        .setSeverityText("info")
        .setEventName("event")
        .setContext(
            Context.root()
                .with(
                    Span.wrap(
                        SpanContext.create(
                            "1".repeat(32),
                            "2".repeat(16),
                            TraceFlags.getSampled(),
                            TraceState.getDefault()))))
        .setAttribute("long", 1)
        .setAttribute("string", "long text")
        .emit();
    logger
        .logRecordBuilder()
        .setBody(Value.of(KeyValue.of("k", Value.of(Value.of(1), Value.of(new byte[] {2})))))
        .emit();
  }

  private static void makeMeasurements(Meter meter) {
    meter.counterBuilder("counter").setUnit("1").build().add(3, Attributes.empty());
    meter.histogramBuilder("histogram").setDescription("h").build().record(2.5);
    meter.gaugeBuilder("gauge").ofLongs().buildWithCallback(m -> m.record(-1));
  }

  private static void makeSpans(Tracer tracer, int count) {
    for (int i = 0; i < count; i++) {
      Span span = tracer.spanBuilder("span" + i).startSpan();
      span.setAttribute("i", i);
      span.addEvent("event", Attributes.of(AttributeKey.stringKey("k"), "v"));
      span.end();
    }
  }
}
