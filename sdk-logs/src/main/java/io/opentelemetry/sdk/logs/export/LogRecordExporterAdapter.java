package io.opentelemetry.sdk.logs.export;

import dev.peregrine.sdk.common.internal.BatchExporter;
import dev.peregrine.sdk.common.internal.PipelinedExporter;
import dev.peregrine.sdk.common.internal.PipelinedExporters;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A log record exporter as the workers of all signals see it. */
record LogRecordExporterAdapter(LogRecordExporter exporter, @Nullable PipelinedExporter pipeline)
    implements BatchExporter<LogRecordData> {

  LogRecordExporterAdapter(LogRecordExporter exporter) {
    this(exporter, PipelinedExporters.of(exporter));
  }

  @Override
  public CompletableResultCode export(List<LogRecordData> batch) {
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
