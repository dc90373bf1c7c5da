package dev.peregrine.exporter.otlp;

import static java.util.Objects.requireNonNull;

import dev.peregrine.exporter.otlp.internal.encode.LogRequest;
import dev.peregrine.exporter.otlp.internal.encode.MetricRequest;
import dev.peregrine.exporter.otlp.internal.encode.RequestListing;
import dev.peregrine.exporter.otlp.internal.encode.SpanRequest;
import dev.peregrine.exporter.otlp.internal.file.FileOutput;
import dev.peregrine.exporter.otlp.internal.file.JsonLines;
import dev.peregrine.exporter.otlp.internal.file.JsonLogRecordExporter;
import dev.peregrine.exporter.otlp.internal.file.JsonMetricExporter;
import dev.peregrine.exporter.otlp.internal.file.JsonSpanExporter;
import dev.peregrine.exporter.otlp.internal.file.LineOutput;
import dev.peregrine.exporter.otlp.internal.file.StandardOutput;
import dev.peregrine.exporter.otlp.internal.file.StreamOutput;
import dev.peregrine.exporter.otlp.internal.options.MetricPreferences;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.sdk.common.internal.SdkTelemetry;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.DefaultAggregationSelector;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Exporters that write OTLP as JSON, one object a line:
 *
 * <pre>{@code
 * SpanExporter exporter = OtlpJsonLines.toFile(Path.of("spans.jsonl")).spanExporter();
 * SdkTracerProvider.builder()
 *     .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
 *     .build();
 * }</pre>
 *
 * <p>A line is a {@code TracesData}, {@code MetricsData} or {@code LogsData} object in UTF-8 that
 * holds a batch; a very large batch has several. Each exporter wants a file of its own, whose name
 * ends with {@code .jsonl}. They write in the thread that exports, so that they belong behind batch
 * processors. What cannot be written is lost, counted, and logged once until it can be again.
 *
 * <p>Immutable; each {@code with…} method returns a changed copy. Its exporters are thread-safe.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/protocol/file-exporter/">File exporter</a>
 */
public final class OtlpJsonLines {

  private final Supplier<LineOutput> output;
  private final MetricPreferences preferences;
  private final SdkTelemetry telemetry;

  private OtlpJsonLines(
      Supplier<LineOutput> output, MetricPreferences preferences, SdkTelemetry telemetry) {
    this.output = output;
    this.preferences = preferences;
    this.telemetry = telemetry;
  }

  private static OtlpJsonLines to(Supplier<LineOutput> output) {
    return new OtlpJsonLines(output, MetricPreferences.DEFAULT, SdkTelemetry.off());
  }

  /** Exporters that write to standard output, whatever that is when they write. */
  public static OtlpJsonLines toStandardOutput() {
    return to(StandardOutput::new);
  }

  /**
   * Exporters that append to a file, which is made with the first batch if it is not there; its
   * folder is not.
   */
  public static OtlpJsonLines toFile(Path file) {
    requireNonNull(file, "file");
    return to(() -> new FileOutput(file));
  }

  /** Exporters that write to a stream. It is flushed after each line, and never closed. */
  public static OtlpJsonLines toStream(OutputStream stream) {
    requireNonNull(stream, "stream");
    return to(() -> new StreamOutput(stream));
  }

  /** Sets which temporality metrics have. The default is cumulative. */
  public OtlpJsonLines withAggregationTemporality(AggregationTemporalitySelector selector) {
    return new OtlpJsonLines(output, preferences.withTemporality(selector), telemetry);
  }

  /** Sets how metrics are aggregated where no view says so. */
  public OtlpJsonLines withDefaultAggregation(DefaultAggregationSelector selector) {
    return new OtlpJsonLines(output, preferences.withAggregation(selector), telemetry);
  }

  /**
   * Sets where the exporters count what they wrote and lost. By default they count nothing.
   *
   * @param meters asked for the provider when there is something to count
   * @param version the names of these metrics
   */
  public OtlpJsonLines withMeterProvider(
      Supplier<MeterProvider> meters, InternalTelemetryVersion version) {
    requireNonNull(meters, "meters");
    requireNonNull(version, "version");
    return new OtlpJsonLines(output, preferences, SdkTelemetry.of(meters, version));
  }

  /** A new exporter of spans. */
  public SpanExporter spanExporter() {
    return new JsonSpanExporter(lines(OtlpSignal.TRACES, SpanRequest.LISTING));
  }

  /** A new exporter of metrics. */
  public MetricExporter metricExporter() {
    return new JsonMetricExporter(lines(OtlpSignal.METRICS, MetricRequest.LISTING), preferences);
  }

  /** A new exporter of log records. */
  public LogRecordExporter logRecordExporter() {
    return new JsonLogRecordExporter(lines(OtlpSignal.LOGS, LogRequest.LISTING));
  }

  private <T> JsonLines<T> lines(OtlpSignal signal, RequestListing<T> listing) {
    return new JsonLines<>(signal, listing, output.get(), telemetry, OtlpJsonLines.class);
  }
}
