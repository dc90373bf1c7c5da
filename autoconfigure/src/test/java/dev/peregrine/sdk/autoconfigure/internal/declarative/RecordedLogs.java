package dev.peregrine.sdk.autoconfigure.internal.declarative;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An exporter that keeps log records. */
final class RecordedLogs implements LogRecordExporter {

  final List<LogRecordData> items = new CopyOnWriteArrayList<>();

  List<String> severities() {
    return items.stream().map(log -> log.getSeverity().name()).toList();
  }

  @Override
  public CompletableResultCode export(Collection<LogRecordData> logs) {
    items.addAll(logs);
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }
}
