package dev.peregrine.sdk.common.internal;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;

/**
 * An exporter of any signal, as the {@link BatchWorker} sees it. All methods are called by the
 * worker's thread only. What they throw is caught, logged, and counts as a failure.
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
   * How many batches may be handed over before the first one's result is there. More than 1 is only
   * for exporters that ask for it by way of an internal interface: other people's rely on being
   * called again no sooner than their last result is complete.
   */
  default int maxExportsInFlight() {
    return 1;
  }
}
