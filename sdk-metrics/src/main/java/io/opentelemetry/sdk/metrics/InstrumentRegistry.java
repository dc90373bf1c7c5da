package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.common.internal.ThrottledLogger;
import dev.peregrine.sdk.metrics.MeterConfig;
import dev.peregrine.sdk.metrics.internal.series.MetricStream;
import dev.peregrine.sdk.metrics.internal.series.ObservingStream;
import dev.peregrine.sdk.metrics.internal.series.SeriesStream;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.InstrumentDescriptor.Identity;
import io.opentelemetry.sdk.metrics.ReaderStreams.StreamKind;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The instruments of one meter and their streams. An instrument is made once; whoever asks for the
 * same one again gets it again.
 */
final class InstrumentRegistry {

  private static final Logger LOGGER = Logger.getLogger(SdkMeter.class.getName());

  private static final StreamKind<SeriesStream> RECORDING =
      new StreamKind<>(SeriesStream.class, SeriesStream::new);
  private static final StreamKind<ObservingStream> OBSERVING =
      new StreamKind<>(ObservingStream.class, ObservingStream::new);

  private final ThrottledLogger differences = new ThrottledLogger(LOGGER);
  private final MeterProviderState state;
  private final InstrumentationScopeInfo scope;
  private final List<ReaderStreams> readers = new ArrayList<>();
  private final ConcurrentMap<Identity, SdkInstrument> instruments = new ConcurrentHashMap<>();
  private final ConcurrentMap<Identity, SdkObservable> observables = new ConcurrentHashMap<>();

  /** Held while something is added or configured, and never while user code runs. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Set<String> reportedConflicts = new HashSet<>();

  /** Written under the lock. */
  private volatile MeterConfig config = MeterConfig.disabled();

  InstrumentRegistry(MeterProviderState state, InstrumentationScopeInfo scope) {
    this.state = state;
    this.scope = scope;
    for (ReaderDefaults reader : state.readers()) {
      readers.add(new ReaderStreams(new StreamFactory(state, reader, scope), reader));
    }
  }

  void configure(MeterConfig config) {
    lock.lock();
    try {
      this.config = config;
      instruments.values().forEach(instrument -> instrument.setEnabled(config.isEnabled()));
    } finally {
      lock.unlock();
    }
  }

  boolean isEnabled() {
    return config.isEnabled();
  }

  SdkInstrument instrument(InstrumentDescriptor descriptor, MeasurementLog log) {
    SdkInstrument known = instruments.get(descriptor.identity());
    if (known != null) {
      compare(known.descriptor(), descriptor);
      return known;
    }
    return add(
        instruments,
        descriptor,
        RECORDING,
        streams -> {
          SdkInstrument made =
              InstrumentFactory.instrument(
                  descriptor, log, streams.stream().flatMap(List::stream).toList());
          made.setEnabled(config.isEnabled());
          return made;
        });
  }

  SdkObservable observable(InstrumentDescriptor descriptor, SdkMeter meter) {
    SdkObservable known = observables.get(descriptor.identity());
    if (known != null) {
      compare(known.descriptor(), descriptor);
      return known;
    }
    return add(
        observables,
        descriptor,
        OBSERVING,
        streams -> new SdkObservable(descriptor, meter, streams));
  }

  /**
   * Adds an instrument, unless another thread was faster.
   *
   * @param maker makes it of its streams for each reader
   */
  private <T, S extends MetricStream> T add(
      ConcurrentMap<Identity, T> instruments,
      InstrumentDescriptor descriptor,
      StreamKind<S> kind,
      Function<List<List<S>>, T> maker) {
    List<List<StreamSpec>> specs = new ArrayList<>();
    List<ViewSettings> views = state.views().settings(descriptor, scope);
    readers.forEach(reader -> specs.add(reader.specs(descriptor, views)));
    List<Conflict> conflicts = new ArrayList<>();
    T instrument;
    lock.lock();
    try {
      instrument = instruments.get(descriptor.identity());
      if (instrument == null) {
        List<List<S>> streams = new ArrayList<>();
        for (int i = 0; i < readers.size(); i++) {
          streams.add(
              readers
                  .get(i)
                  .streams(descriptor, specs.get(i), kind, config.getIdleExpiry(), conflicts::add));
        }
        instrument = maker.apply(streams);
        instruments.put(descriptor.identity(), instrument);
      }
      // Every reader finds the same conflicts.
      conflicts.removeIf(conflict -> !reportedConflicts.add(conflict.message(scope)));
    } finally {
      lock.unlock();
    }
    conflicts.forEach(conflict -> LOGGER.warning(conflict.message(scope)));
    return instrument;
  }

  /** Says in what another request for an instrument is not heeded. */
  private void compare(InstrumentDescriptor first, InstrumentDescriptor second) {
    if (!first.name().equals(second.name())) {
      differences.log(
          Level.WARNING,
          "Meter \""
              + scope.getName()
              + "\" was asked for "
              + second.label()
              + ", and has "
              + first.label()
              + " already, whose spelling stays");
    }
    if (!first.advice().equals(second.advice())) {
      differences.log(
          Level.WARNING,
          "Meter \""
              + scope.getName()
              + "\" was asked for "
              + second.label()
              + " with other advice than before; the first advice stays: "
              + first.advice());
    }
  }

  /** Forgets all instruments. */
  void reset() {
    lock.lock();
    try {
      instruments.clear();
      observables.clear();
      reportedConflicts.clear();
      readers.forEach(ReaderStreams::reset);
    } finally {
      lock.unlock();
    }
  }

  /** Begins a round of callbacks for a reader. */
  void startRound(int reader) {
    observables.values().forEach(observable -> observable.start(reader));
  }

  void collect(int reader, long epochNanos, List<MetricData> metrics) {
    readers.get(reader).collect(epochNanos, metrics);
  }
}
