package dev.peregrine.exporter.otlp.internal.file;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;

/** Writes spans as lines. */
public record JsonSpanExporter(JsonLines<SpanData> lines) implements SpanExporter {

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    return lines.export(spans);
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
    return "OtlpJsonSpanExporter{output=" + lines.target() + "}";
  }
}
