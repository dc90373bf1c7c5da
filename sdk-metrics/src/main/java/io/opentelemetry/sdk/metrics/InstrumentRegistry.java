package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.common.internal.LazyLogger;
import dev.peregrine.sdk.common.internal.ThrottledLogger;
import dev.peregrine.sdk.metrics.MeterConfig;
import dev.peregrine.sdk.metrics.internal.series.MetricStream;
import dev.peregrine.sdk.metrics.internal.series.ObservingStream;
import dev.peregrine.sdk.metrics.internal.series.SeriesStream;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.InstrumentDescriptor.Identity;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;

/**
 * The instruments of one meter and their streams. An instrument is made once; whoever asks for the
 * same one again gets it again.
 */
final class InstrumentRegistry {

  private static final LazyLogger LOGGER = LazyLogger.of(SdkMeter.class);

  private final ThrottledLogger differences = new ThrottledLogger(LOGGER);
  private final MeterProviderState state;
  private final InstrumentationScopeInfo scope;
  private final List<ReaderStreams> readers = new ArrayList<>();
  private final ConcurrentMap<Identity, SdkInstrument> instruments = new ConcurrentHashMap<>();
  private final ConcurrentMap<Identity, SdkObservable> observables = new ConcurrentHashMap<>();

  /** Held while something is added or configured, and never while user code runs. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Set<String> reportedConflicts = ConcurrentHashMap.newKeySet();

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
      for (SdkInstrument instrument : instruments.values()) {
        instrument.setEnabled(config.isEnabled());
      }
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
    List<List<StreamSpec>> specs = specs(descriptor);
    List<Conflict> conflicts = new ArrayList<>();
    SdkInstrument instrument;
    lock.lock();
    try {
      instrument = instruments.get(descriptor.identity());
      if (instrument == null) {
        List<SeriesStream> streams = new ArrayList<>();
        for (List<SeriesStream> ofReader :
            streams(descriptor, specs, SeriesStream.class, conflicts)) {
          streams.addAll(ofReader);
        }
        instrument = InstrumentFactory.instrument(descriptor, log, streams);
        instrument.setEnabled(config.isEnabled());
        instruments.put(descriptor.identity(), instrument);
      }
    } finally {
      lock.unlock();
    }
    report(conflicts);
    return instrument;
  }

  SdkObservable observable(InstrumentDescriptor descriptor, SdkMeter meter) {
    SdkObservable known = observables.get(descriptor.identity());
    if (known != null) {
      compare(known.descriptor(), descriptor);
      return known;
    }
    List<List<StreamSpec>> specs = specs(descriptor);
    List<Conflict> conflicts = new ArrayList<>();
    SdkObservable observable;
    lock.lock();
    try {
      observable = observables.get(descriptor.identity());
      if (observable == null) {
        observable =
            new SdkObservable(
                descriptor, meter, streams(descriptor, specs, ObservingStream.class, conflicts));
        observables.put(descriptor.identity(), observable);
      }
    } finally {
      lock.unlock();
    }
    report(conflicts);
    return observable;
  }

  /** What each reader wants of an instrument. Asks user code. */
  private List<List<StreamSpec>> specs(InstrumentDescriptor descriptor) {
    List<ViewSettings> views = state.views().settings(descriptor, scope);
    List<List<StreamSpec>> specs = new ArrayList<>(readers.size());
    for (ReaderStreams reader : readers) {
      specs.add(reader.specs(descriptor, views));
    }
    return specs;
  }

  /** The streams of a new instrument for each reader. */
  private <S extends MetricStream> List<List<S>> streams(
      InstrumentDescriptor descriptor,
      List<List<StreamSpec>> specs,
      Class<S> type,
      List<Conflict> conflicts) {
    List<List<S>> streams = new ArrayList<>(readers.size());
    for (int i = 0; i < readers.size(); i++) {
      streams.add(
          readers
              .get(i)
              .streams(descriptor, specs.get(i), type, config.getIdleExpiry(), conflicts));
    }
    return streams;
  }

  private void report(List<Conflict> conflicts) {
    for (Conflict conflict : conflicts) {
      String message = conflict.message(scope);
      // Every reader finds the same conflicts.
      if (reportedConflicts.add(message)) {
        LOGGER.log(Level.WARNING, message);
      }
    }
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
      for (ReaderStreams reader : readers) {
        reader.reset();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Begins a round of callbacks for a reader. */
  void startRound(int reader) {
    for (SdkObservable observable : observables.values()) {
      observable.start(reader);
    }
  }

  void collect(int reader, long epochNanos, List<MetricData> metrics) {
    readers.get(reader).collect(epochNanos, metrics);
  }
}
