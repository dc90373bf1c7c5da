/** OTLP over gRPC and HTTP. */
@org.jspecify.annotations.NullMarked
module io.opentelemetry.exporter.otlp {
  requires static org.jspecify;
  requires transitive io.opentelemetry.sdk.autoconfigure.spi;
  requires java.logging;
  requires java.net.http;

  // Each of these may be absent. gRPC's transport is a service, so that it is found where it is.
  requires static io.grpc;
  requires static io.grpc.netty.shaded;
  requires static kotlin.stdlib;
  requires static okhttp3;
  requires static okio;

  exports dev.peregrine.exporter.otlp;
  exports io.opentelemetry.exporter.logging.otlp;
  exports io.opentelemetry.exporter.otlp.http.logs;
  exports io.opentelemetry.exporter.otlp.http.metrics;
  exports io.opentelemetry.exporter.otlp.http.trace;
  exports io.opentelemetry.exporter.otlp.logs;
  exports io.opentelemetry.exporter.otlp.metrics;
  exports io.opentelemetry.exporter.otlp.trace;
  exports dev.peregrine.exporter.otlp.internal.send to
      io.opentelemetry.sdk.extension.trace.jaeger;
  exports dev.peregrine.exporter.otlp.internal.send.grpc to
      io.opentelemetry.sdk.extension.trace.jaeger;
  exports dev.peregrine.exporter.otlp.internal.send.http2 to
      io.opentelemetry.sdk.extension.trace.jaeger;
  exports dev.peregrine.exporter.otlp.internal.tls to
      io.opentelemetry.sdk.extension.trace.jaeger;
  exports dev.peregrine.exporter.otlp.internal.wire to
      io.opentelemetry.sdk.extension.trace.jaeger;

  uses io.grpc.ManagedChannelProvider;
  uses io.opentelemetry.sdk.common.export.Compressor;
  uses io.opentelemetry.sdk.common.export.GrpcSenderProvider;
  uses io.opentelemetry.sdk.common.export.HttpSenderProvider;

  provides dev.peregrine.sdk.autoconfigure.spi.ComponentFactory with
      dev.peregrine.exporter.otlp.internal.config.FileComponents.Logs,
      dev.peregrine.exporter.otlp.internal.config.FileComponents.Metrics,
      dev.peregrine.exporter.otlp.internal.config.FileComponents.Spans,
      dev.peregrine.exporter.otlp.internal.config.OtlpComponents.GrpcLogs,
      dev.peregrine.exporter.otlp.internal.config.OtlpComponents.GrpcMetrics,
      dev.peregrine.exporter.otlp.internal.config.OtlpComponents.GrpcSpans,
      dev.peregrine.exporter.otlp.internal.config.OtlpComponents.HttpLogs,
      dev.peregrine.exporter.otlp.internal.config.OtlpComponents.HttpMetrics,
      dev.peregrine.exporter.otlp.internal.config.OtlpComponents.HttpSpans;
  provides io.opentelemetry.sdk.autoconfigure.spi.logs.ConfigurableLogRecordExporterProvider with
      dev.peregrine.exporter.otlp.internal.config.LogProviders.Logs,
      dev.peregrine.exporter.otlp.internal.config.OtlpLogRecordExporterProvider,
      dev.peregrine.exporter.otlp.internal.config.StandardOutputProviders.Logs;
  provides io.opentelemetry.sdk.autoconfigure.spi.metrics.ConfigurableMetricExporterProvider with
      dev.peregrine.exporter.otlp.internal.config.LogProviders.Metrics,
      dev.peregrine.exporter.otlp.internal.config.OtlpMetricExporterProvider,
      dev.peregrine.exporter.otlp.internal.config.StandardOutputProviders.Metrics;
  provides io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider with
      dev.peregrine.exporter.otlp.internal.config.LogProviders.Spans,
      dev.peregrine.exporter.otlp.internal.config.OtlpSpanExporterProvider,
      dev.peregrine.exporter.otlp.internal.config.StandardOutputProviders.Spans;
}
