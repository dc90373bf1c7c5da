package dev.peregrine.compat.faults;

import dev.peregrine.exporter.otlp.OtlpDelivery;
import dev.peregrine.exporter.otlp.OtlpSpool;
import dev.peregrine.exporter.otlp.internal.send.jdk.JdkHttpSenderProvider;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.logs.OtlpGrpcLogRecordExporter;
import io.opentelemetry.exporter.otlp.metrics.OtlpGrpcMetricExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.util.List;

/** Makes the six exporters, all with the same settings. */
final class Exporters {

  private final Settings settings;
  private final String endpoint;
  private final MeterProvider telemetry;

  /**
   * @param telemetry where the SDK counts what it does
   */
  Exporters(Settings settings, MeterProvider telemetry) {
    this.settings = settings;
    this.telemetry = telemetry;
    String scheme = settings.trusted() == Certificate.NONE ? "http" : "https";
    this.endpoint = scheme + "://127.0.0.1:" + settings.port();
  }

  SpanExporter spans() {
    return settings.protocol().isGrpc()
        ? with(OtlpGrpcSpanExporter.builder(), Signal.TRACES).build()
        : with(OtlpHttpSpanExporter.builder(), Signal.TRACES)
            .setExportAsJson(settings.protocol().isJson())
            .build();
  }

  LogRecordExporter logs() {
    return settings.protocol().isGrpc()
        ? with(OtlpGrpcLogRecordExporter.builder(), Signal.LOGS).build()
        : with(OtlpHttpLogRecordExporter.builder(), Signal.LOGS)
            .setExportAsJson(settings.protocol().isJson())
            .build();
  }

  /** Delta: each point is exported once. */
  MetricExporter metrics() {
    AggregationTemporalitySelector delta = AggregationTemporalitySelector.deltaPreferred();
    return settings.protocol().isGrpc()
        ? with(OtlpGrpcMetricExporter.builder(), Signal.METRICS)
            .setAggregationTemporalitySelector(delta)
            .build()
        : with(OtlpHttpMetricExporter.builder(), Signal.METRICS)
            .setAggregationTemporalitySelector(delta)
            .setExportAsJson(settings.protocol().isJson())
            .build();
  }

  private <B> B with(B builder, Signal signal) {
    String path = settings.protocol().isGrpc() ? "" : "/" + signal.path();
    call(builder, "setEndpoint", String.class, endpoint + path);
    call(builder, "setTimeout", Duration.class, settings.timeout());
    call(builder, "setRetryPolicy", RetryPolicy.class, settings.retry());
    call(builder, "setMeterProvider", MeterProvider.class, telemetry);
    call(
        builder,
        "setInternalTelemetryVersion",
        InternalTelemetryVersion.class,
        InternalTelemetryVersion.LATEST);
    OtlpDelivery delivery = OtlpDelivery.of(builder).setStoreBytes(settings.storeBytes());
    settings.spool().ifPresent(directory -> delivery.setSpool(OtlpSpool.in(directory)));
    if (settings.protocol().isByJdk()) {
      call(builder, "setComponentLoader", ComponentLoader.class, new OnlyJdk());
    }
    if (settings.trusted() != Certificate.NONE) {
      call(builder, "setTrustedCertificates", byte[].class, settings.trusted().pem());
    }
    return builder;
  }

  /** The six builders have the same setters, but no type in common. */
  private static <T> void call(Object builder, String setter, Class<T> type, T value) {
    try {
      builder.getClass().getMethod(setter, type).invoke(builder, value);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Finds no sender but the one that needs no library. */
  private static final class OnlyJdk implements ComponentLoader {

    @Override
    public <T> Iterable<T> load(Class<T> service) {
      return service == HttpSenderProvider.class
          ? List.of(service.cast(new JdkHttpSenderProvider()))
          : List.of();
    }
  }
}
