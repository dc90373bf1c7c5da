package dev.peregrine.sdk.common.internal;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exporter of any signal, as {@link BatchWorker} and {@link SimpleWorker} see it. A batch worker
 * calls all methods on its thread only. What they throw is caught, logged, and counts as a failure.
 *
 * @param <T> what is exported
 */
public interface BatchExporter<T> {

  /**
   * Exports a batch.
   *
   * @param batch never empty, never changed afterwards; it may be kept
   */
  CompletableResultCode export(List<T> batch);

  /** Exports what the exporter itself holds back. */
  CompletableResultCode flush();

  /** Releases what the exporter uses. */
  CompletableResultCode shutdown();

  /**
   * Tells when further batches may be handed over before the first one's result is there. Null but
   * for our own exporters: other people's rely on being called again no sooner than their last
   * result is complete.
   */
  default @Nullable PipelinedExporter pipeline() {
    return null;
  }
}
