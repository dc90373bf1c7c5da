package dev.peregrine.exporter.logging.internal.config;

import dev.peregrine.exporter.logging.internal.LineExporter;
import dev.peregrine.exporter.logging.internal.SpanText;
import dev.peregrine.exporter.logging.internal.StandardOutput;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;

/** Prints spans to standard output. */
final class ConsoleSpanExporter implements SpanExporter {

  private final LineExporter<SpanData> lines =
      new LineExporter<>(SpanText::append, new StandardOutput());

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
    return "ConsoleSpanExporter{}";
  }
}
