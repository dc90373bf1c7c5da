package io.opentelemetry.sdk.metrics;

import io.opentelemetry.api.metrics.LongCounterBuilder;
import io.opentelemetry.api.metrics.LongGaugeBuilder;
import io.opentelemetry.api.metrics.LongHistogramBuilder;
import io.opentelemetry.api.metrics.LongUpDownCounterBuilder;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import java.util.List;
import java.util.function.Consumer;

/** Builds every kind of instrument of integers. */
class LongInstrumentBuilder
    implements LongCounterBuilder,
        LongUpDownCounterBuilder,
        LongHistogramBuilder,
        LongGaugeBuilder {

  private final InstrumentSettings settings;

  LongInstrumentBuilder(InstrumentSettings settings) {
    this.settings = settings;
  }

  final InstrumentSettings settings() {
    return settings;
  }

  @Override
  public LongInstrumentBuilder setDescription(String description) {
    settings.setDescription(description);
    return this;
  }

  @Override
  public LongInstrumentBuilder setUnit(String unit) {
    settings.setUnit(unit);
    return this;
  }

  @Override
  public LongInstrumentBuilder setExplicitBucketBoundariesAdvice(List<Long> bucketBoundaries) {
    settings.setBucketBoundariesAdvice(bucketBoundaries);
    return this;
  }

  @Override
  public DoubleInstrumentBuilder ofDoubles() {
    return InstrumentFactory.doubleBuilder(settings);
  }

  @Override
  public SdkInstrument build() {
    return settings.meter().instrument(settings.synchronous(InstrumentValueType.LONG));
  }

  @Override
  public SdkObservable buildObserver() {
    return settings.meter().observable(settings.asynchronous(InstrumentValueType.LONG));
  }

  @Override
  public SdkCallback buildWithCallback(Consumer<ObservableLongMeasurement> callback) {
    return settings.meter().callback(callback, List.of(buildObserver()));
  }

  @Override
  public String toString() {
    return "LongInstrumentBuilder{descriptor="
        + settings.synchronous(InstrumentValueType.LONG)
        + "}";
  }
}
