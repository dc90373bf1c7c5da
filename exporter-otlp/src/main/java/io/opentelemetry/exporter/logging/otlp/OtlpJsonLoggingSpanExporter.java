package io.opentelemetry.exporter.logging.otlp;

import dev.peregrine.exporter.otlp.internal.encode.SpanRequest;
import dev.peregrine.exporter.otlp.internal.file.JsonLog;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;

/**
 * Logs spans as OTLP's JSON at INFO, a {@code ResourceSpans} object a message. For programs that
 * read logs; use a batch processor with it. Thread-safe.
 */
public final class OtlpJsonLoggingSpanExporter implements SpanExporter {

  private final JsonLog<SpanData> log =
      new JsonLog<>(
          OtlpSignal.TRACES,
          SpanRequest.LISTING,
          SpanData::getResource,
          OtlpJsonLoggingSpanExporter.class);

  private OtlpJsonLoggingSpanExporter() {}

  /**
   * Makes an exporter.
   *
   * @return a new exporter
   */
  public static SpanExporter create() {
    return new OtlpJsonLoggingSpanExporter();
  }

  /**
   * Logs the spans.
   *
   * @param spans the spans
   * @return the result, which fails when not all could be logged or the exporter is shut down
   */
  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    return log.export(spans);
  }

  /**
   * Does nothing: nothing is held back.
   *
   * @return success
   */
  @Override
  public CompletableResultCode flush() {
    return log.flush();
  }

  /**
   * Logs nothing from now on.
   *
   * @return success
   */
  @Override
  public CompletableResultCode shutdown() {
    return log.shutdown();
  }
}
