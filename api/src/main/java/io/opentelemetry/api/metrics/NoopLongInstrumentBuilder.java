package io.opentelemetry.api.metrics;

import java.util.List;
import java.util.function.Consumer;

/** Builds every kind of instrument of integers, ignoring what it is told. */
final class NoopLongInstrumentBuilder
    implements LongCounterBuilder,
        LongUpDownCounterBuilder,
        LongHistogramBuilder,
        LongGaugeBuilder {

  static final NoopLongInstrumentBuilder INSTANCE = new NoopLongInstrumentBuilder();

  private NoopLongInstrumentBuilder() {}

  @Override
  public NoopLongInstrumentBuilder setDescription(String description) {
    return this;
  }

  @Override
  public NoopLongInstrumentBuilder setUnit(String unit) {
    return this;
  }

  @Override
  public NoopLongInstrumentBuilder setExplicitBucketBoundariesAdvice(List<Long> bucketBoundaries) {
    return this;
  }

  @Override
  public NoopDoubleInstrumentBuilder ofDoubles() {
    return NoopDoubleInstrumentBuilder.INSTANCE;
  }

  @Override
  public NoopLongInstrument build() {
    return NoopLongInstrument.INSTANCE;
  }

  @Override
  public NoopObservable buildWithCallback(Consumer<ObservableLongMeasurement> callback) {
    return NoopObservable.INSTANCE;
  }

  @Override
  public NoopLongInstrument buildObserver() {
    return NoopLongInstrument.INSTANCE;
  }
}
