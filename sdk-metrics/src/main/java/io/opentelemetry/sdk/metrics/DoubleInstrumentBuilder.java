package io.opentelemetry.sdk.metrics;

import io.opentelemetry.api.metrics.DoubleCounterBuilder;
import io.opentelemetry.api.metrics.DoubleGaugeBuilder;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.DoubleUpDownCounterBuilder;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import java.util.List;
import java.util.function.Consumer;

/** Builds every kind of instrument of floating-point numbers. */
class DoubleInstrumentBuilder
    implements DoubleCounterBuilder,
        DoubleUpDownCounterBuilder,
        DoubleHistogramBuilder,
        DoubleGaugeBuilder {

  private final InstrumentSettings settings;

  DoubleInstrumentBuilder(InstrumentSettings settings) {
    this.settings = settings;
  }

  final InstrumentSettings settings() {
    return settings;
  }

  @Override
  public DoubleInstrumentBuilder setDescription(String description) {
    settings.setDescription(description);
    return this;
  }

  @Override
  public DoubleInstrumentBuilder setUnit(String unit) {
    settings.setUnit(unit);
    return this;
  }

  @Override
  public DoubleInstrumentBuilder setExplicitBucketBoundariesAdvice(List<Double> bucketBoundaries) {
    settings.setBucketBoundariesAdvice(bucketBoundaries);
    return this;
  }

  @Override
  public LongInstrumentBuilder ofLongs() {
    return InstrumentFactory.longBuilder(settings);
  }

  @Override
  public SdkInstrument build() {
    return settings.meter().instrument(settings.synchronous(InstrumentValueType.DOUBLE));
  }

  @Override
  public SdkObservable buildObserver() {
    return settings.meter().observable(settings.asynchronous(InstrumentValueType.DOUBLE));
  }

  @Override
  public SdkCallback buildWithCallback(Consumer<ObservableDoubleMeasurement> callback) {
    return settings.meter().callback(callback, List.of(buildObserver()));
  }

  @Override
  public String toString() {
    return "DoubleInstrumentBuilder{descriptor="
        + settings.synchronous(InstrumentValueType.DOUBLE)
        + "}";
  }
}
