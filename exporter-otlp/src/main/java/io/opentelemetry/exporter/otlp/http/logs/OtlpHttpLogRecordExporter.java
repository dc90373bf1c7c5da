package io.opentelemetry.exporter.otlp.http.logs;

import dev.peregrine.exporter.otlp.internal.deliver.ExportPipeline;
import dev.peregrine.exporter.otlp.internal.encode.LogRequest;
import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.sdk.common.internal.PipelinedExporters;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.util.Collection;

/**
 * Exports log records in OTLP over HTTP. Thread-safe; requests run on threads of the sender, and
 * {@link #export(Collection)} only encodes.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otlp/">OTLP</a>
 */
public final class OtlpHttpLogRecordExporter implements LogRecordExporter {

  private final ExporterOptions options;
  private final ExportPipeline<LogRecordData> pipeline;

  OtlpHttpLogRecordExporter(ExporterOptions options) {
    this.options = options;
    this.pipeline =
        ExportPipeline.create(options, LogRequest.LISTING, OtlpHttpLogRecordExporter.class);
    PipelinedExporters.register(this, pipeline.pipelined());
  }

  /**
   * An exporter with every default.
   *
   * @return a new exporter
   */
  public static OtlpHttpLogRecordExporter getDefault() {
    return builder().build();
  }

  /**
   * A builder with every default.
   *
   * @return a new builder
   */
  public static OtlpHttpLogRecordExporterBuilder builder() {
    return new OtlpHttpLogRecordExporterBuilder(ExporterOptions.http(OtlpSignal.LOGS));
  }

  /**
   * A builder that starts with this exporter's settings.
   *
   * @return a new builder
   */
  public OtlpHttpLogRecordExporterBuilder toBuilder() {
    return new OtlpHttpLogRecordExporterBuilder(options.copy());
  }

  /**
   * Encodes the records and starts to send them.
   *
   * @param logs the records; they may be changed after the call returns
   * @return the result, which fails when the records could not be delivered in time or the exporter
   *     is shut down
   */
  @Override
  public CompletableResultCode export(Collection<LogRecordData> logs) {
    return pipeline.export(logs);
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
    return options.describe("OtlpHttpLogRecordExporter");
  }
}
