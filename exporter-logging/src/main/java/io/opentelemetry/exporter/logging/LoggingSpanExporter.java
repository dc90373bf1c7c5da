package io.opentelemetry.exporter.logging;

import dev.peregrine.exporter.logging.internal.LineExporter;
import dev.peregrine.exporter.logging.internal.LogOutput;
import dev.peregrine.exporter.logging.internal.SpanText;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;

/**
 * Writes spans to the log of {@code java.util.logging}, at INFO, one line each, for people to read:
 * the format may change. Thread-safe.
 */
public final class LoggingSpanExporter implements SpanExporter {

  private final LineExporter<SpanData> lines =
      new LineExporter<>(SpanText::append, new LogOutput(LoggingSpanExporter.class));

  /**
   * Makes an exporter.
   *
   * @deprecated use {@link #create()}
   */
  @Deprecated
  public LoggingSpanExporter() {}

  /**
   * Makes an exporter.
   *
   * @return a new exporter
   */
  @SuppressWarnings("deprecation") // the constructor is for others
  public static LoggingSpanExporter create() {
    return new LoggingSpanExporter();
  }

  /**
   * Logs each span.
   *
   * @param spans the spans
   * @return success; a failure after {@link #shutdown()}
   */
  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    return lines.export(spans);
  }

  /**
   * Flushes the handlers of the log.
   *
   * @return whether that worked
   */
  @Override
  public CompletableResultCode flush() {
    return lines.flush();
  }

  /**
   * Flushes the handlers of the log; spans are refused from now on.
   *
   * @return whether that worked
   */
  @Override
  public CompletableResultCode shutdown() {
    return lines.shutdown();
  }

  @Override
  public String toString() {
    return "LoggingSpanExporter{}";
  }
}
