package dev.peregrine.sdk.metrics;

import io.opentelemetry.api.common.Attributes;

/**
 * Ends single series of an instrument, for what is gone for good: a closed connection, a deleted
 * queue. Without this, a cumulative reader reports every series until the process ends; see {@link
 * MeterConfig#withIdleExpiry} for series that end by themselves. All synchronous instruments of the
 * SDK implement it. Safe for use by several threads.
 *
 * <pre>{@code
 * SeriesControl.removeSeries(counter, Attributes.of(QUEUE, name));
 * }</pre>
 */
public interface SeriesControl {

  /**
   * Ends a series of an instrument. What was measured is reported once more; a measurement after
   * that begins a new series. A series that is bound stays.
   *
   * @param attributes the attributes of measurements in the series
   * @return whether there was such a series
   */
  boolean removeSeries(Attributes attributes);

  /**
   * Ends a series of an instrument, if it is one of this SDK.
   *
   * @param instrument a synchronous instrument
   * @param attributes the attributes of measurements in the series
   * @return whether there was such a series; false for an instrument of another SDK
   */
  static boolean removeSeries(Object instrument, Attributes attributes) {
    return instrument instanceof SeriesControl control && control.removeSeries(attributes);
  }
}
