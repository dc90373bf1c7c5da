package dev.peregrine.sdk.common.internal;

import org.jspecify.annotations.Nullable;

/** The instruments of an exporter, under one of the two sets of names. */
interface ExporterInstruments {

  void started(long items);

  /**
   * Ends an operation.
   *
   * @param errorType why all of it failed, or null
   * @param rejected how many items the server rejected of an operation that did not fail
   */
  void ended(
      ExporterMetrics.Operation operation,
      @Nullable String errorType,
      long rejected,
      long durationNanos);
}
