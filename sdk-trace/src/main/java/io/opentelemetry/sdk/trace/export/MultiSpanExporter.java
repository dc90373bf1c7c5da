package io.opentelemetry.sdk.trace.export;

import dev.peregrine.sdk.common.internal.UserCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Collection;
import java.util.List;

/** Hands every call to several exporters; one that throws counts as failed. */
final class MultiSpanExporter implements SpanExporter {

  private final List<SpanExporter> exporters;

  MultiSpanExporter(List<SpanExporter> exporters) {
    this.exporters = List.copyOf(exporters);
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    return UserCode.results(exporters, exporter -> exporter.export(spans));
  }

  @Override
  public CompletableResultCode flush() {
    return UserCode.results(exporters, SpanExporter::flush);
  }

  @Override
  public CompletableResultCode shutdown() {
    return UserCode.results(exporters, SpanExporter::shutdown);
  }

  @Override
  public String toString() {
    return "MultiSpanExporter{spanExporters=" + exporters + "}";
  }
}
