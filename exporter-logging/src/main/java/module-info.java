/** Telemetry on the console and in {@code java.util.logging}, for people to read. */
@org.jspecify.annotations.NullMarked
module io.opentelemetry.exporter.logging {
  requires static org.jspecify;
  requires transitive io.opentelemetry.sdk.autoconfigure.spi;
  requires java.logging;

  exports io.opentelemetry.exporter.logging;

  provides dev.peregrine.sdk.autoconfigure.spi.ComponentFactory with
      dev.peregrine.exporter.logging.internal.config.ConsoleComponents.Logs,
      dev.peregrine.exporter.logging.internal.config.ConsoleComponents.Metrics,
      dev.peregrine.exporter.logging.internal.config.ConsoleComponents.Spans;
  provides io.opentelemetry.sdk.autoconfigure.spi.logs.ConfigurableLogRecordExporterProvider with
      dev.peregrine.exporter.logging.internal.config.ConsoleLogRecordExporterProvider,
      dev.peregrine.exporter.logging.internal.config.LoggingLogRecordExporterProvider;
  provides io.opentelemetry.sdk.autoconfigure.spi.metrics.ConfigurableMetricExporterProvider with
      dev.peregrine.exporter.logging.internal.config.ConsoleMetricExporterProvider,
      dev.peregrine.exporter.logging.internal.config.LoggingMetricExporterProvider;
  provides io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider with
      dev.peregrine.exporter.logging.internal.config.ConsoleSpanExporterProvider,
      dev.peregrine.exporter.logging.internal.config.LoggingSpanExporterProvider;
}
