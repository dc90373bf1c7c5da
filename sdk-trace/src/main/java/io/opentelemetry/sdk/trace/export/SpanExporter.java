package io.opentelemetry.sdk.trace.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Sends ended spans somewhere. {@link #export} is called for one batch at a time; {@link #flush}
 * and {@link #shutdown} may be called by any thread at any time.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/trace/sdk/#span-exporter">Specification</a>
 */
public interface SpanExporter extends Closeable {

  /**
   * Makes an exporter that hands every batch to several others, one after the other. One that fails
   * or throws does not keep the others from it, but the result is then a failure.
   *
   * @param exporters the exporters, in order
   * @return the exporter; the only one given, or one that does nothing for none
   */
  static SpanExporter composite(SpanExporter... exporters) {
    return composite(Arrays.asList(exporters));
  }

  /**
   * Makes an exporter that hands every batch to several others, one after the other. One that fails
   * or throws does not keep the others from it, but the result is then a failure.
   *
   * @param exporters the exporters, in order
   * @return the exporter; the only one given, or one that does nothing for none
   */
  static SpanExporter composite(Iterable<SpanExporter> exporters) {
    List<SpanExporter> all = new ArrayList<>();
    exporters.forEach(all::add);
    return switch (all.size()) {
      case 0 -> NoopSpanExporter.INSTANCE;
      case 1 -> all.get(0);
      default -> new MultiSpanExporter(all);
    };
  }

  /**
   * Returns the exporter that does nothing and succeeds.
   *
   * @return a shared instance
   */
  static SpanExporter noop() {
    return NoopSpanExporter.INSTANCE;
  }

  /**
   * Exports a batch. Must not block without limit, nor keep the collection, which may be reused
   * when the result is complete.
   *
   * @param spans the spans, never none
   * @return completes, successfully or not, when the outcome is known
   */
  CompletableResultCode export(Collection<SpanData> spans);

  /**
   * Exports what this exporter itself holds back, if anything.
   *
   * @return completes when that is done
   */
  CompletableResultCode flush();

  /**
   * Exports what is left and releases everything. Called once; later calls to {@link #export} fail.
   *
   * @return completes when that is done
   */
  CompletableResultCode shutdown();

  /** Shuts down and waits for it, at most ten seconds. */
  @Override
  default void close() {
    shutdown().join(10, TimeUnit.SECONDS);
  }
}
