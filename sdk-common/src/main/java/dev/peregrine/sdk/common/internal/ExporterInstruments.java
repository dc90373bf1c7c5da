package dev.peregrine.sdk.common.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The instruments of an exporter, under one of the two sets of names. */
interface ExporterInstruments {

  void started(long items);

  /**
   * Ends an operation.
   *
   * @param errorType why all of it failed, or null
   * @param lost how many items were not exported, for each reason
   */
  void ended(
      ExporterMetrics.Operation operation,
      @Nullable String errorType,
      Map<String, Long> lost,
      long durationNanos);

  /** Counts items that were lost before there was an operation. */
  void lost(long items, String errorType);
}
