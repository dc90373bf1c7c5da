package dev.peregrine.sdk.autoconfigure.internal.declarative;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An exporter that keeps spans. */
final class RecordedSpans implements SpanExporter {

  final List<SpanData> items = new CopyOnWriteArrayList<>();
  int shutdowns;

  List<String> names() {
    return items.stream().map(SpanData::getName).toList();
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    items.addAll(spans);
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
}
