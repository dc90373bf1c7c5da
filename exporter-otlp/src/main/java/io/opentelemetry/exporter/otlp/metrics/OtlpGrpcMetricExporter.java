package io.opentelemetry.exporter.otlp.metrics;

import dev.peregrine.exporter.otlp.internal.deliver.ExportPipeline;
import dev.peregrine.exporter.otlp.internal.encode.MetricRequest;
import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.MetricPreferences;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.sdk.common.internal.PipelinedExporters;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import java.util.Collection;

/**
 * Exports metrics in OTLP over gRPC. Thread-safe; requests run on threads of the sender, and {@link
 * #export(Collection)} only encodes.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otlp/">OTLP</a>
 */
public final class OtlpGrpcMetricExporter implements MetricExporter {

  private final ExporterOptions options;
  private final MetricPreferences preferences;
  private final ExportPipeline<MetricData> pipeline;

  OtlpGrpcMetricExporter(ExporterOptions options, MetricPreferences preferences) {
    this.options = options;
    this.preferences = preferences;
    this.pipeline =
        ExportPipeline.create(options, MetricRequest.LISTING, OtlpGrpcMetricExporter.class);
    PipelinedExporters.register(this, pipeline.pipelined());
  }

  /**
   * An exporter with every default.
   *
   * @return a new exporter
   */
  public static OtlpGrpcMetricExporter getDefault() {
    return builder().build();
  }

  /**
   * A builder with every default.
   *
   * @return a new builder
   */
  public static OtlpGrpcMetricExporterBuilder builder() {
    return new OtlpGrpcMetricExporterBuilder(
        ExporterOptions.grpc(OtlpSignal.METRICS), MetricPreferences.DEFAULT);
  }

  /**
   * A builder that starts with this exporter's settings.
   *
   * @return a new builder
   */
  public OtlpGrpcMetricExporterBuilder toBuilder() {
    return new OtlpGrpcMetricExporterBuilder(options.copy(), preferences);
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
    return preferences.temporality().getAggregationTemporality(instrumentType);
  }

  @Override
  public Aggregation getDefaultAggregation(InstrumentType instrumentType) {
    return preferences.aggregation().getDefaultAggregation(instrumentType);
  }

  @Override
  public MemoryMode getMemoryMode() {
    return options.memoryMode();
  }

  /**
   * Encodes the metrics and starts to send them.
   *
   * @param metrics the metrics; they may be changed after the call returns
   * @return the result, which fails when the metrics could not be delivered in time or the exporter
   *     is shut down
   */
  @Override
  public CompletableResultCode export(Collection<MetricData> metrics) {
    return pipeline.export(metrics);
  }

  /**
   * Waits for the exports under way; nothing is kept back otherwise.
   *
   * @return the result, which is done when they are, and fails if one of them does
   */
  @Override
  public CompletableResultCode flush() {
    return pipeline.flush();
  }

  /**
   * Lets the requests under way finish and closes connections and threads. Later exports fail.
   *
   * @return the result, which is done when everything is closed
   */
  @Override
  public CompletableResultCode shutdown() {
    return pipeline.shutdown();
  }

  @Override
  public String toString() {
    return options.describe("OtlpGrpcMetricExporter", preferences.describe());
  }
}
