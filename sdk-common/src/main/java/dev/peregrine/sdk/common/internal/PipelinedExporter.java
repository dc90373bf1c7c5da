package dev.peregrine.sdk.common.internal;

/**
 * An exporter that takes further batches while the results of earlier ones are not there yet, and
 * keeps what it cannot deliver at once. It encodes a batch before {@code export} returns, and
 * accounts for the encoded bytes in the process's memory budget. Safe for use by several threads.
 */
public interface PipelinedExporter {

  /**
   * Whether it takes a batch now. Whoever is told that it does not hears of it when that may have
   * changed.
   */
  boolean isReady();

  /** Gets ready for batches, of which the first is to come soon. Sends nothing. */
  default void prepare() {}

  /** Adds a task that runs, on any thread, when {@link #isReady()} may have become true. */
  void onReady(Runnable wakeUp);
}
