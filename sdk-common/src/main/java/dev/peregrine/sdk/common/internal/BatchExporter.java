package dev.peregrine.sdk.common.internal;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An exporter of any signal, as {@link BatchWorker} and {@link SimpleWorker} see it. A batch worker
 * calls all methods on its thread only. What they throw is caught, logged, and counts as a failure.
 *
 * @param <T> what is exported
 */
public interface BatchExporter<T> {

  /**
   * An exporter of the contract.
   *
   * @param <T> what is exported
   * @param exporter the exporter, whose methods the others are
   */
  static <T> BatchExporter<T> of(
      Object exporter,
      Function<? super List<T>, CompletableResultCode> export,
      Supplier<CompletableResultCode> flush,
      Supplier<CompletableResultCode> shutdown) {
    int inFlight =
        exporter instanceof PipelinedExporter pipelined ? pipelined.maxExportsInFlight() : 1;
    return new ExporterMethods<>(
        export, flush, shutdown, inFlight, exporter instanceof PipelinedExporter);
  }

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

  /**
   * Whether the exporter turns a batch into something else before {@link #export} returns, and
   * accounts for that by itself. Otherwise the items count until the result is there.
   */
  default boolean isAccounting() {
    return false;
  }
}
