package io.opentelemetry.sdk.testing.exporter;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps the spans it is given, until {@link #reset()} or {@link #shutdown()}. Thread-safe. */
public final class InMemorySpanExporter implements SpanExporter {

  private final Queue<SpanData> spans = new ConcurrentLinkedQueue<>();
  private volatile boolean shutDown;

  private InMemorySpanExporter() {}

  /**
   * Creates an exporter.
   *
   * @return a new exporter
   */
  public static InMemorySpanExporter create() {
    return new InMemorySpanExporter();
  }

  /**
   * Returns the spans kept so far, in the order in which they came.
   *
   * @return an immutable copy
   */
  public List<SpanData> getFinishedSpanItems() {
    return List.copyOf(spans);
  }

  /** Forgets the spans kept so far. */
  public void reset() {
    spans.clear();
  }

  /**
   * Keeps spans.
   *
   * @param spans the spans
   * @return fails after {@link #shutdown()}, otherwise succeeds
   */
  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    if (shutDown) {
      return CompletableResultCode.ofFailure();
    }
    this.spans.addAll(spans);
    return CompletableResultCode.ofSuccess();
  }

  /**
   * Does nothing, since nothing is pending.
   *
   * @return succeeds
   */
  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  /**
   * Forgets all spans and keeps no more.
   *
   * @return succeeds
   */
  @Override
  public CompletableResultCode shutdown() {
    shutDown = true;
    spans.clear();
    return CompletableResultCode.ofSuccess();
  }
}
