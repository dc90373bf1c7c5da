package io.opentelemetry.api.metrics;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;

/** Every kind of instrument of integers, doing nothing, and the measurement of a callback too. */
final class NoopLongInstrument
    implements LongCounter, LongUpDownCounter, LongHistogram, LongGauge, ObservableLongMeasurement {

  static final NoopLongInstrument INSTANCE = new NoopLongInstrument();

  private NoopLongInstrument() {}

  @Override
  public boolean isEnabled() {
    return false;
  }

  @Override
  public void add(long value) {}

  @Override
  public void add(long value, Attributes attributes) {}

  @Override
  public void add(long value, Attributes attributes, Context context) {}

  @Override
  public void record(long value) {}

  @Override
  public void record(long value, Attributes attributes) {}

  @Override
  public void record(long value, Attributes attributes, Context context) {}

  @Override
  public void set(long value) {}

  @Override
  public void set(long value, Attributes attributes) {}

  @Override
  public void set(long value, Attributes attributes, Context context) {}
}
