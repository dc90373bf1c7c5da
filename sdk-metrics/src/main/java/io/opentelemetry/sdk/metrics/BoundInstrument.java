package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.metrics.internal.series.BoundSeries;
import io.opentelemetry.api.incubator.metrics.BoundDoubleCounter;
import io.opentelemetry.api.incubator.metrics.BoundDoubleGauge;
import io.opentelemetry.api.incubator.metrics.BoundDoubleHistogram;
import io.opentelemetry.api.incubator.metrics.BoundDoubleUpDownCounter;
import io.opentelemetry.api.incubator.metrics.BoundLongCounter;
import io.opentelemetry.api.incubator.metrics.BoundLongGauge;
import io.opentelemetry.api.incubator.metrics.BoundLongHistogram;
import io.opentelemetry.api.incubator.metrics.BoundLongUpDownCounter;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** Every kind of instrument for one set of attributes. Not to be loaded without api-incubator. */
final class BoundInstrument
    implements BoundLongCounter,
        BoundLongUpDownCounter,
        BoundLongHistogram,
        BoundLongGauge,
        BoundDoubleCounter,
        BoundDoubleUpDownCounter,
        BoundDoubleHistogram,
        BoundDoubleGauge {

  private final SdkInstrument instrument;
  private final BoundSeries series;

  BoundInstrument(SdkInstrument instrument, BoundSeries series) {
    this.instrument = instrument;
    this.series = series;
  }

  @Override
  public void record(long value) {
    record(value, null);
  }

  @Override
  @HotPath("BoundCounterBenchmark")
  public void record(long value, @Nullable Context context) {
    if (instrument.takes(value)) {
      series.record(value, context);
    }
  }

  @Override
  public void add(long value) {
    record(value, null);
  }

  @Override
  public void add(long value, @Nullable Context context) {
    record(value, context);
  }

  @Override
  public void set(long value) {
    record(value, null);
  }

  @Override
  public void set(long value, @Nullable Context context) {
    record(value, context);
  }

  @Override
  public void record(double value) {
    record(value, null);
  }

  @Override
  @HotPath("BoundCounterBenchmark")
  public void record(double value, @Nullable Context context) {
    if (instrument.takes(value)) {
      series.record(value, context);
    }
  }

  @Override
  public void add(double value) {
    record(value, null);
  }

  @Override
  public void add(double value, @Nullable Context context) {
    record(value, context);
  }

  @Override
  public void set(double value) {
    record(value, null);
  }

  @Override
  public void set(double value, @Nullable Context context) {
    record(value, context);
  }

  @Override
  public String toString() {
    return "BoundInstrument{instrument=" + instrument + "}";
  }
}
