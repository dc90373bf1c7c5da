package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.logs.ConfigurableLogRecordExporterProvider;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An exporter of log records, and the extension that offers it under its name. */
final class FakeLogRecordExporter
    implements LogRecordExporter, ConfigurableLogRecordExporterProvider {

  final Queue<LogRecordData> exported = new ConcurrentLinkedQueue<>();
  int created;
  int shutdowns;
  private final String name;

  FakeLogRecordExporter(String name) {
    this.name = name;
  }

  @Override
  public LogRecordExporter createExporter(ConfigProperties config) {
    created++;
    return this;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public CompletableResultCode export(Collection<LogRecordData> logs) {
    exported.addAll(logs);
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    shutdowns++;
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public String toString() {
    return "FakeLogRecordExporter{" + name + "}";
  }
}
