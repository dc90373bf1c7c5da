package io.opentelemetry.sdk.trace.export;

import dev.peregrine.sdk.common.internal.BatchExporter;
import dev.peregrine.sdk.common.internal.PipelinedExporter;
import dev.peregrine.sdk.common.internal.PipelinedExporters;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A span exporter as the workers of all signals see it. */
record SpanExporterAdapter(SpanExporter exporter, @Nullable PipelinedExporter pipeline)
    implements BatchExporter<SpanData> {

  SpanExporterAdapter(SpanExporter exporter) {
    this(exporter, PipelinedExporters.of(exporter));
  }

  @Override
  public CompletableResultCode export(List<SpanData> batch) {
    return exporter.export(batch);
  }

  @Override
  public CompletableResultCode flush() {
    return exporter.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return exporter.shutdown();
  }
}
