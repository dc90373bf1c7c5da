package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.common.internal.LazyLogger;
import dev.peregrine.sdk.common.internal.ThrottledLogger;
import java.util.logging.Level;

/** Says which measurements of a meter were left out, and why. Never waits. */
final class MeasurementLog {

  private static final LazyLogger LOGGER = LazyLogger.of(SdkMeter.class);

  private final ThrottledLogger refused = new ThrottledLogger(LOGGER);
  private final ThrottledLogger misplaced = new ThrottledLogger(LOGGER);

  /** A value was not one that the instrument takes. */
  void refused(InstrumentDescriptor instrument, Number value) {
    refused.log(
        Level.WARNING,
        "A measurement of "
            + instrument.label()
            + " was dropped: it must be "
            + (Aggregations.isMonotonic(instrument.type()) ? ">= 0" : "a number")
            + ", but is "
            + value);
  }

  /** An observation came when it was not asked for, or from whom it was not asked for. */
  void misplaced(InstrumentDescriptor instrument) {
    misplaced.log(
        Level.WARNING,
        "An observation of "
            + instrument.label()
            + " was ignored: only a callback that is registered for this instrument can observe it,"
            + " in the thread and for the time in which it is called");
  }
}
