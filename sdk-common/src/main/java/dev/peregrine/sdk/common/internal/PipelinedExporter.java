package dev.peregrine.sdk.common.internal;

/**
 * An exporter that may be handed further batches before the result of the first one is there. It
 * encodes a batch at once, and accounts for the encoded bytes in the process's memory budget.
 */
public interface PipelinedExporter {

  /** How many batches it takes at once, at least 1. */
  int maxExportsInFlight();
}
