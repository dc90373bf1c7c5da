package io.opentelemetry.api.metrics;

/**
 * Makes instruments. Thread-safe.
 *
 * <p>An instrument's name starts with an ASCII letter and goes on with these, digits or {@code _ .
 * - /}, 255 characters at most. Case does not count. The SDK checks it, not this API.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/metrics/api/#meter">Meter</a>
 */
public interface Meter {

  /**
   * Returns a builder of a counter, of integers unless told otherwise.
   *
   * @param name the name of the instrument
   * @return a new builder
   */
  LongCounterBuilder counterBuilder(String name);

  /**
   * Returns a builder of an up-down counter, of integers unless told otherwise.
   *
   * @param name the name of the instrument
   * @return a new builder
   */
  LongUpDownCounterBuilder upDownCounterBuilder(String name);

  /**
   * Returns a builder of a histogram, of floating-point numbers unless told otherwise.
   *
   * @param name the name of the instrument
   * @return a new builder
   */
  DoubleHistogramBuilder histogramBuilder(String name);

  /**
   * Returns a builder of a gauge, of floating-point numbers unless told otherwise.
   *
   * @param name the name of the instrument
   * @return a new builder
   */
  DoubleGaugeBuilder gaugeBuilder(String name);

  /**
   * Has a callback called whenever metrics are collected, to report several instruments at once.
   *
   * <p>The instruments come from {@code buildObserver()} of builders of this meter; others are
   * ignored.
   *
   * @param callback what reports the values; it must not block, and be safe to call from any thread
   * @param observableMeasurement the first instrument it reports
   * @param additionalMeasurements the others
   * @return what ends the calls when closed; does nothing unless the implementation overrides this
   */
  default BatchCallback batchCallback(
      Runnable callback,
      ObservableMeasurement observableMeasurement,
      ObservableMeasurement... additionalMeasurements) {
    return NoopObservable.INSTANCE;
  }
}
