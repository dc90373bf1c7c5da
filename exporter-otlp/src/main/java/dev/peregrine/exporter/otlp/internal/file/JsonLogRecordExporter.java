package dev.peregrine.exporter.otlp.internal.file;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.util.Collection;

/** Writes log records as lines. */
public record JsonLogRecordExporter(JsonLines<LogRecordData> lines) implements LogRecordExporter {

  @Override
  public CompletableResultCode export(Collection<LogRecordData> logs) {
    return lines.export(logs);
  }

  @Override
  public CompletableResultCode flush() {
    return lines.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return lines.shutdown();
  }

  @Override
  public String toString() {
    return "OtlpJsonLogRecordExporter{output=" + lines.target() + "}";
  }
}
