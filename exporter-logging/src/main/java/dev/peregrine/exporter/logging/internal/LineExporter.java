package dev.peregrine.exporter.logging.internal;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes items as lines until it is shut down; what the exporters of all signals share. Safe for
 * use by several threads, as its output is.
 *
 * @param <T> the data of one item
 */
public final class LineExporter<T> {

  /** Appends the lines of an item. */
  @FunctionalInterface
  public interface Text<T> {

    /** Appends a line for the item, or several, each ended by {@link LineBuffer#end()}. */
    void append(LineBuffer lines, T item);
  }

  private final Text<T> text;
  private final LineOutput output;
  private final AtomicBoolean shutdown = new AtomicBoolean();

  /** An exporter that is open. */
  public LineExporter(Text<T> text, LineOutput output) {
    this.text = text;
    this.output = output;
  }

  /** Writes each item; fails once shut down. */
  public CompletableResultCode export(Collection<? extends T> items) {
    if (shutdown.get()) {
      return CompletableResultCode.ofFailure();
    }
    LineBuffer lines = new LineBuffer(output::line);
    for (T item : items) {
      text.append(lines, item);
    }
    return CompletableResultCode.ofSuccess();
  }

  /** Flushes the output. */
  public CompletableResultCode flush() {
    return output.flush() ? CompletableResultCode.ofSuccess() : CompletableResultCode.ofFailure();
  }

  /** Refuses items from now on, and flushes the output the first time. */
  public CompletableResultCode shutdown() {
    return shutdown.getAndSet(true) ? CompletableResultCode.ofSuccess() : flush();
  }
}
