package io.opentelemetry.api.metrics;

/** Makes instruments that do nothing. */
final class NoopMeter implements Meter {

  static final NoopMeter INSTANCE = new NoopMeter();

  private NoopMeter() {}

  @Override
  public LongCounterBuilder counterBuilder(String name) {
    return NoopLongInstrumentBuilder.INSTANCE;
  }

  @Override
  public LongUpDownCounterBuilder upDownCounterBuilder(String name) {
    return NoopLongInstrumentBuilder.INSTANCE;
  }

  @Override
  public DoubleHistogramBuilder histogramBuilder(String name) {
    return NoopDoubleInstrumentBuilder.INSTANCE;
  }

  @Override
  public DoubleGaugeBuilder gaugeBuilder(String name) {
    return NoopDoubleInstrumentBuilder.INSTANCE;
  }
}
