package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.OtlpJsonLines;
import dev.peregrine.exporter.otlp.internal.options.MetricPreferences;
import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import dev.peregrine.sdk.autoconfigure.spi.internal.NamedFactory;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;

/** The exporters {@code otlp_file/development} of configuration files. */
public final class FileComponents {

  private static final String NAME = "otlp_file/development";
  private static final String STREAM = "output_stream";

  private FileComponents() {}

  private static OtlpJsonLines lines(ComponentConfig config) {
    String stream = config.getString(STREAM);
    OtlpJsonLines lines =
        stream == null || stream.equals("stdout")
            ? OtlpJsonLines.toStandardOutput()
            : OtlpJsonLines.toFile(file(config, stream));
    return lines.withMeterProvider(
        config.context().meterProvider(), config.context().telemetryVersion());
  }

  private static Path file(ComponentConfig config, String stream) {
    try {
      URI uri = URI.create(stream);
      if ("file".equals(uri.getScheme())) {
        return Path.of(uri);
      }
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      // Said below.
    }
    throw config.error(
        STREAM, stream + " must be stdout or a file such as file:///var/log/spans.jsonl");
  }

  private static MetricExporter metrics(ComponentConfig config) {
    MetricPreferences preferences = OtlpSettings.metricPreferences(new MappingSource(config));
    return lines(config)
        .withAggregationTemporality(preferences.temporality())
        .withDefaultAggregation(preferences.aggregation())
        .metricExporter();
  }

  /** Spans. */
  public static final class Spans extends NamedFactory<SpanExporter> {

    public Spans() {
      super(SpanExporter.class, NAME, config -> lines(config).spanExporter());
    }
  }

  /** Metrics. */
  public static final class Metrics extends NamedFactory<MetricExporter> {

    public Metrics() {
      super(MetricExporter.class, NAME, FileComponents::metrics);
    }
  }

  /** Log records. */
  public static final class Logs extends NamedFactory<LogRecordExporter> {

    public Logs() {
      super(LogRecordExporter.class, NAME, config -> lines(config).logRecordExporter());
    }
  }
}
