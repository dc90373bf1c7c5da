package io.opentelemetry.api.metrics;

import java.util.List;
import java.util.function.Consumer;

/** Builds every kind of instrument of floating-point numbers, ignoring what it is told. */
final class NoopDoubleInstrumentBuilder
    implements DoubleCounterBuilder,
        DoubleUpDownCounterBuilder,
        DoubleHistogramBuilder,
        DoubleGaugeBuilder {

  static final NoopDoubleInstrumentBuilder INSTANCE = new NoopDoubleInstrumentBuilder();

  private NoopDoubleInstrumentBuilder() {}

  @Override
  public NoopDoubleInstrumentBuilder setDescription(String description) {
    return this;
  }

  @Override
  public NoopDoubleInstrumentBuilder setUnit(String unit) {
    return this;
  }

  @Override
  public NoopDoubleInstrumentBuilder setExplicitBucketBoundariesAdvice(
      List<Double> bucketBoundaries) {
    return this;
  }

  @Override
  public NoopLongInstrumentBuilder ofLongs() {
    return NoopLongInstrumentBuilder.INSTANCE;
  }

  @Override
  public NoopDoubleInstrument build() {
    return NoopDoubleInstrument.INSTANCE;
  }

  @Override
  public NoopObservable buildWithCallback(Consumer<ObservableDoubleMeasurement> callback) {
    return NoopObservable.INSTANCE;
  }

  @Override
  public NoopDoubleInstrument buildObserver() {
    return NoopDoubleInstrument.INSTANCE;
  }
}
