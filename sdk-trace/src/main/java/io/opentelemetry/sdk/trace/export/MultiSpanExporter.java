package io.opentelemetry.sdk.trace.export;

import dev.peregrine.sdk.common.internal.UserCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Hands every call to several exporters; one that throws counts as failed. */
final class MultiSpanExporter implements SpanExporter {

  private final List<SpanExporter> exporters;

  MultiSpanExporter(List<SpanExporter> exporters) {
    this.exporters = List.copyOf(exporters);
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    return forAll(exporter -> exporter.export(spans));
  }

  @Override
  public CompletableResultCode flush() {
    return forAll(SpanExporter::flush);
  }

  @Override
  public CompletableResultCode shutdown() {
    return forAll(SpanExporter::shutdown);
  }

  private CompletableResultCode forAll(Function<SpanExporter, CompletableResultCode> call) {
    List<CompletableResultCode> results = new ArrayList<>(exporters.size());
    for (SpanExporter exporter : exporters) {
      results.add(UserCode.result(() -> call.apply(exporter)));
    }
    return CompletableResultCode.ofAll(results);
  }

  @Override
  public String toString() {
    return "MultiSpanExporter{spanExporters=" + exporters + "}";
  }
}
