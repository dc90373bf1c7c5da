package io.opentelemetry.sdk.trace.export;

import dev.peregrine.sdk.common.internal.BatchWorker;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;

/**
 * Exports ended spans in batches, from a thread of its own. The application only puts its span into
 * a queue; when that is full, spans are dropped and counted.
 *
 * <p>A batch is exported when it is full, when the schedule delay has passed, and on {@link
 * #forceFlush}. The exporter gets one batch at a time.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/trace/sdk/#batching-processor">Specification</a>
 */
public final class BatchSpanProcessor implements SpanProcessor {

  private final SpanExporter exporter;
  private final boolean exportUnsampled;
  private final BatchWorker<SpanData> worker;

  /** In words: the builder may be changed later. */
  private final String settings;

  BatchSpanProcessor(BatchSpanProcessorBuilder builder) {
    exporter = builder.exporter;
    exportUnsampled = builder.exportUnsampledSpans;
    worker = builder.settings.start(new SpanExporterAdapter(exporter));
    settings = builder.settings.toString();
  }

  /**
   * Makes a processor with default settings.
   *
   * @param exporter where the spans go
   * @return a new processor, whose thread runs
   * @throws NullPointerException if the exporter is null
   */
  public static BatchSpanProcessor create(SpanExporter exporter) {
    return builder(exporter).build();
  }

  /**
   * Returns a builder with default settings.
   *
   * @param exporter where the spans go
   * @return a new builder
   * @throws NullPointerException if the exporter is null
   */
  public static BatchSpanProcessorBuilder builder(SpanExporter exporter) {
    return new BatchSpanProcessorBuilder(exporter);
  }

  @Override
  public void onStart(Context parentContext, ReadWriteSpan span) {}

  @Override
  public boolean isStartRequired() {
    return false;
  }

  @Override
  public boolean isOnEndingRequired() {
    return false;
  }

  @Override
  @HotPath("RootSpanBenchmark")
  public void onEnd(ReadableSpan span) {
    if (exportUnsampled || SpanSelection.isSampled(span)) {
      worker.offer(span.toSpanData());
    }
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }

  /**
   * Exports the spans that ended so far, and has the exporter flush.
   *
   * @return succeeds only if all of them were exported, and in time
   */
  @Override
  public CompletableResultCode forceFlush() {
    return worker.flush();
  }

  /**
   * Exports the spans that ended so far and shuts the exporter down. Spans that end later are
   * dropped.
   *
   * @return succeeds only if all of them were exported, and in time; the same result each time
   */
  @Override
  public CompletableResultCode shutdown() {
    return worker.shutdown();
  }

  /**
   * Returns where the spans go.
   *
   * @return the exporter
   */
  public SpanExporter getSpanExporter() {
    return exporter;
  }

  @Override
  public String toString() {
    return "BatchSpanProcessor{spanExporter="
        + exporter
        + ", exportUnsampledSpans="
        + exportUnsampled
        + ", "
        + settings
        + "}";
  }
}
