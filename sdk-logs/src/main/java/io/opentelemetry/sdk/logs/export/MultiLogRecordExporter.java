package io.opentelemetry.sdk.logs.export;

import dev.peregrine.sdk.common.internal.UserCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.Collection;
import java.util.List;

/** Hands every call to several exporters; one that throws counts as failed. */
final class MultiLogRecordExporter implements LogRecordExporter {

  private final List<LogRecordExporter> exporters;

  MultiLogRecordExporter(List<LogRecordExporter> exporters) {
    this.exporters = List.copyOf(exporters);
  }

  @Override
  public CompletableResultCode export(Collection<LogRecordData> logs) {
    return UserCode.results(exporters, exporter -> exporter.export(logs));
  }

  @Override
  public CompletableResultCode flush() {
    return UserCode.results(exporters, LogRecordExporter::flush);
  }

  @Override
  public CompletableResultCode shutdown() {
    return UserCode.results(exporters, LogRecordExporter::shutdown);
  }

  @Override
  public String toString() {
    return "MultiLogRecordExporter{logRecordExporters=" + exporters + "}";
  }
}
