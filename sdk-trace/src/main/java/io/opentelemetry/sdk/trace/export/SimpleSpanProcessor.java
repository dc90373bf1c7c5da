package io.opentelemetry.sdk.trace.export;

import dev.peregrine.sdk.common.internal.SimpleWorker;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.concurrent.Executor;

/**
 * Exports each span as it ends, on the thread that ends it. For tests and for printing spans;
 * services use {@link BatchSpanProcessor}.
 *
 * <p>The exporter is called for one span at a time, so threads that end spans at once wait for each
 * other. Nobody waits for the result of an export.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/trace/sdk/#simple-processor">Specification</a>
 */
public final class SimpleSpanProcessor implements SpanProcessor {

  private final SpanExporter exporter;
  private final boolean exportUnsampled;
  private final SimpleWorker<SpanData> worker;

  SimpleSpanProcessor(SimpleSpanProcessorBuilder builder, Executor afterTimeout) {
    exporter = builder.exporter;
    exportUnsampled = builder.exportUnsampledSpans;
    worker =
        new SimpleWorker<>(
            new SpanExporterAdapter(exporter),
            "SimpleSpanProcessor",
            builder.metrics,
            afterTimeout);
  }

  /**
   * Makes a processor that exports sampled spans.
   *
   * @param exporter where the spans go
   * @return a new processor
   * @throws NullPointerException if the exporter is null
   */
  public static SpanProcessor create(SpanExporter exporter) {
    return builder(exporter).build();
  }

  /**
   * Returns a builder with default settings.
   *
   * @param exporter where the spans go
   * @return a new builder
   * @throws NullPointerException if the exporter is null
   */
  public static SimpleSpanProcessorBuilder builder(SpanExporter exporter) {
    return new SimpleSpanProcessorBuilder(exporter);
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
  public void onEnd(ReadableSpan span) {
    if (exportUnsampled || SpanSelection.isSampled(span)) {
      worker.export(span.toSpanData());
    }
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }

  /**
   * Waits for the exports that are under way, without blocking, and has the exporter flush.
   *
   * @return succeeds only if all of that does; after a shutdown, its result
   */
  @Override
  public CompletableResultCode forceFlush() {
    return worker.flush();
  }

  /**
   * Waits for the exports that are under way, without blocking, and shuts the exporter down. Spans
   * that end later are not exported.
   *
   * @return succeeds only if all of that does; the same result each time
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
    return "SimpleSpanProcessor{spanExporter="
        + exporter
        + ", exportUnsampledSpans="
        + exportUnsampled
        + "}";
  }
}
