package io.opentelemetry.exporter.otlp.trace;

import dev.peregrine.exporter.otlp.internal.deliver.ExportPipeline;
import dev.peregrine.exporter.otlp.internal.encode.SpanRequest;
import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.sdk.common.internal.PipelinedExporters;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;

/**
 * Exports spans in OTLP over gRPC. Thread-safe; requests run on threads of the sender, and {@link
 * #export(Collection)} only encodes.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otlp/">OTLP</a>
 */
public final class OtlpGrpcSpanExporter implements SpanExporter {

  private final ExporterOptions options;
  private final ExportPipeline<SpanData> pipeline;

  OtlpGrpcSpanExporter(ExporterOptions options) {
    this.options = options;
    this.pipeline = ExportPipeline.create(options, SpanRequest.LISTING, OtlpGrpcSpanExporter.class);
    PipelinedExporters.register(this, pipeline.pipelined());
  }

  /**
   * An exporter with every default.
   *
   * @return a new exporter
   */
  public static OtlpGrpcSpanExporter getDefault() {
    return builder().build();
  }

  /**
   * A builder with every default.
   *
   * @return a new builder
   */
  public static OtlpGrpcSpanExporterBuilder builder() {
    return new OtlpGrpcSpanExporterBuilder(ExporterOptions.grpc(OtlpSignal.TRACES));
  }

  /**
   * A builder that starts with this exporter's settings.
   *
   * @return a new builder
   */
  public OtlpGrpcSpanExporterBuilder toBuilder() {
    return new OtlpGrpcSpanExporterBuilder(options.copy());
  }

  /**
   * Encodes the spans and starts to send them.
   *
   * @param spans the spans; they may be changed after the call returns
   * @return the result, which fails when the spans could not be delivered in time or the exporter
   *     is shut down
   */
  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    return pipeline.export(spans);
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
    return options.describe("OtlpGrpcSpanExporter");
  }
}
