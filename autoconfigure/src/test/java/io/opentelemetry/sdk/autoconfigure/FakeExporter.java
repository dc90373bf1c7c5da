package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** An exporter, and the extension that offers it under its name. */
final class FakeExporter implements SpanExporter, ConfigurableSpanExporterProvider {

  final List<String> exported = new ArrayList<>();
  int created;
  int shutdowns;
  private final String name;

  FakeExporter(String name) {
    this.name = name;
  }

  @Override
  public SpanExporter createExporter(ConfigProperties config) {
    created++;
    return this;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public synchronized CompletableResultCode export(Collection<SpanData> spans) {
    spans.forEach(span -> exported.add(span.getName()));
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
    return "FakeExporter{" + name + "}";
  }
}
