package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.common.internal.LazyLogger;
import dev.peregrine.sdk.common.internal.ScopeRegistry;
import dev.peregrine.sdk.metrics.MeterConfig;
import io.opentelemetry.api.metrics.BatchCallback;
import io.opentelemetry.api.metrics.DoubleGaugeBuilder;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.LongCounterBuilder;
import io.opentelemetry.api.metrics.LongUpDownCounterBuilder;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableMeasurement;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** Makes the instruments of one instrumentation scope. */
final class SdkMeter implements Meter, ScopeRegistry.Element<MeterConfig> {

  private static final LazyLogger LOGGER = LazyLogger.of(SdkMeter.class);

  private final MeterProviderState state;
  private final InstrumentationScopeInfo scope;
  private final InstrumentRegistry registry;
  private final MeasurementLog log = new MeasurementLog();
  private final Queue<SdkCallback> callbacks = new ConcurrentLinkedQueue<>();

  /** Makes one that is disabled until it is configured. */
  SdkMeter(MeterProviderState state, InstrumentationScopeInfo scope) {
    this.state = state;
    this.scope = scope;
    registry = new InstrumentRegistry(state, scope);
  }

  @Override
  public InstrumentationScopeInfo scope() {
    return scope;
  }

  MeasurementLog log() {
    return log;
  }

  @Override
  public void configure(MeterConfig config) {
    registry.configure(config);
  }

  @Override
  public LongCounterBuilder counterBuilder(String name) {
    return InstrumentFactory.longBuilder(settings(InstrumentType.COUNTER, name));
  }

  @Override
  public LongUpDownCounterBuilder upDownCounterBuilder(String name) {
    return InstrumentFactory.longBuilder(settings(InstrumentType.UP_DOWN_COUNTER, name));
  }

  @Override
  public DoubleHistogramBuilder histogramBuilder(String name) {
    return InstrumentFactory.doubleBuilder(settings(InstrumentType.HISTOGRAM, name));
  }

  @Override
  public DoubleGaugeBuilder gaugeBuilder(String name) {
    return InstrumentFactory.doubleBuilder(settings(InstrumentType.GAUGE, name));
  }

  private InstrumentSettings settings(InstrumentType type, @Nullable String name) {
    if (!InstrumentNames.isValid(name)) {
      LOGGER.log(
          Level.WARNING,
          "Instrument name \"{0}\" is invalid, so the instrument does nothing. A name has at most"
              + " 255 characters: an ASCII letter, then ASCII letters, digits, _ . - /",
          new Object[] {name});
    }
    return new InstrumentSettings(this, type, name == null ? "" : name);
  }

  SdkInstrument instrument(InstrumentDescriptor descriptor) {
    return InstrumentNames.isValid(descriptor.name())
        ? registry.instrument(descriptor, log)
        : InstrumentFactory.instrument(descriptor, log, List.of());
  }

  SdkObservable observable(InstrumentDescriptor descriptor) {
    return InstrumentNames.isValid(descriptor.name())
        ? registry.observable(descriptor, this)
        : new SdkObservable(descriptor, this, List.of());
  }

  @Override
  public BatchCallback batchCallback(
      Runnable callback,
      ObservableMeasurement observableMeasurement,
      ObservableMeasurement... additionalMeasurements) {
    List<SdkObservable> observables = new ArrayList<>();
    addOwn(observableMeasurement, observables);
    if (additionalMeasurements != null) {
      for (ObservableMeasurement additional : additionalMeasurements) {
        addOwn(additional, observables);
      }
    }
    return callback(callback == null ? null : observable -> callback.run(), observables);
  }

  private void addOwn(@Nullable ObservableMeasurement measurement, List<SdkObservable> to) {
    if (measurement instanceof SdkObservable observable && observable.meter() == this) {
      to.add(observable);
    } else {
      LOGGER.log(
          Level.WARNING,
          "A batch callback of meter \"{0}\" cannot observe {1}, which is not an asynchronous"
              + " instrument of this meter",
          new Object[] {scope.getName(), measurement});
    }
  }

  /** Has a callback called in each collection, if there is one, and something it can observe. */
  SdkCallback callback(
      @Nullable Consumer<? super SdkObservable> callback, List<SdkObservable> observables) {
    if (callback == null || observables.isEmpty()) {
      LOGGER.log(
          Level.WARNING,
          "A callback of meter \"{0}\" is ignored: it must not be null, and must have an instrument"
              + " to observe",
          new Object[] {scope.getName()});
      return new SdkCallback(unused -> {}, observables);
    }
    SdkCallback handle = new SdkCallback(callback, observables);
    callbacks.add(handle);
    return handle;
  }

  void remove(SdkCallback callback) {
    callbacks.remove(callback);
  }

  /** The turn in which the calling thread observes an instrument; null if it may not. */
  @Nullable CallbackTurn callbackTurn(SdkObservable observable) {
    return state.callbackRunner().turn(observable);
  }

  /** Forgets all instruments and callbacks. */
  void reset() {
    callbacks.clear();
    registry.reset();
  }

  /** Begins a collection: notes the callbacks that are to be called for a reader. */
  void startRound(int reader, List<SdkCallback> due) {
    if (registry.isEnabled()) {
      registry.startRound(reader);
      for (SdkCallback callback : callbacks) {
        if (callback.isWantedBy(reader)) {
          due.add(callback);
        }
      }
    }
  }

  void collect(int reader, long epochNanos, List<MetricData> metrics) {
    if (registry.isEnabled()) {
      registry.collect(reader, epochNanos, metrics);
    }
  }

  @Override
  public String toString() {
    return "SdkMeter{instrumentationScopeInfo=" + scope + "}";
  }
}
