package io.opentelemetry.api.metrics;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;

/**
 * Every kind of instrument of floating-point numbers, doing nothing, and the measurement of a
 * callback too.
 */
final class NoopDoubleInstrument
    implements DoubleCounter,
        DoubleUpDownCounter,
        DoubleHistogram,
        DoubleGauge,
        ObservableDoubleMeasurement {

  static final NoopDoubleInstrument INSTANCE = new NoopDoubleInstrument();

  private NoopDoubleInstrument() {}

  @Override
  public boolean isEnabled() {
    return false;
  }

  @Override
  public void add(double value) {}

  @Override
  public void add(double value, Attributes attributes) {}

  @Override
  public void add(double value, Attributes attributes, Context context) {}

  @Override
  public void record(double value) {}

  @Override
  public void record(double value, Attributes attributes) {}

  @Override
  public void record(double value, Attributes attributes, Context context) {}

  @Override
  public void set(double value) {}

  @Override
  public void set(double value, Attributes attributes) {}

  @Override
  public void set(double value, Attributes attributes, Context context) {}
}
