package io.opentelemetry.sdk.trace.export;

import dev.peregrine.sdk.common.internal.BatchExporter;
import dev.peregrine.sdk.common.internal.PipelinedExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;

/** A span exporter as the batch worker sees it. */
record WorkerExporter(SpanExporter exporter) implements BatchExporter<SpanData> {

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

  @Override
  public int maxExportsInFlight() {
    return exporter instanceof PipelinedExporter pipelined ? pipelined.maxExportsInFlight() : 1;
  }
}
