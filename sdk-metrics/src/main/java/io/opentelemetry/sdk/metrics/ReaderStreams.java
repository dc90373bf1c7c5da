package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.metrics.internal.series.MetricStream;
import dev.peregrine.sdk.metrics.internal.series.ObservingStream;
import dev.peregrine.sdk.metrics.internal.series.SeriesStream;
import dev.peregrine.sdk.metrics.internal.series.StreamConfig;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The streams that one reader has of the instruments of one meter. Streams are added by one thread
 * at a time, and collected by another.
 */
final class ReaderStreams {

  /** A stream and where it comes from. */
  private record Origin(StreamSpec spec, InstrumentDescriptor instrument, MetricStream stream) {}

  private final StreamFactory factory;
  private final ReaderDefaults reader;
  private final Map<String, List<Origin>> byLowerCaseName = new HashMap<>();
  private final Queue<MetricStream> collected = new ConcurrentLinkedQueue<>();

  ReaderStreams(StreamFactory factory, ReaderDefaults reader) {
    this.factory = factory;
    this.reader = reader;
  }

  List<StreamSpec> specs(InstrumentDescriptor instrument, List<ViewSettings> views) {
    return factory.specs(instrument, views);
  }

  /**
   * Makes the streams of a new instrument, or finds those that another instrument of the same
   * specification has.
   *
   * @param type what the instrument needs: the streams of synchronous ones, or of asynchronous ones
   * @param conflicts is told of streams of the same name that are not the same
   */
  <S extends MetricStream> List<S> streams(
      InstrumentDescriptor instrument,
      List<StreamSpec> specs,
      Class<S> type,
      Duration idleExpiry,
      List<Conflict> conflicts) {
    List<S> streams = new ArrayList<>(specs.size());
    for (StreamSpec spec : specs) {
      String name = InstrumentDescriptor.lowerCase(spec.name());
      List<Origin> namesakes = byLowerCaseName.get(name);
      if (namesakes == null) {
        namesakes = new ArrayList<>(1);
        byLowerCaseName.put(name, namesakes);
      }
      MetricStream stream = shared(instrument, spec, namesakes);
      if (stream == null) {
        stream = newStream(factory.config(spec, idleExpiry), type);
        collected.add(spec.isPartial() ? new PartialStream(stream, reader.filter()) : stream);
        if (!namesakes.isEmpty()) {
          Origin first = namesakes.get(0);
          conflicts.add(new Conflict(first.instrument, first.spec, instrument, spec));
        }
        namesakes.add(new Origin(spec, instrument, stream));
      }
      streams.add(type.cast(stream));
    }
    return streams;
  }

  private static @Nullable MetricStream shared(
      InstrumentDescriptor instrument, StreamSpec spec, List<Origin> namesakes) {
    for (Origin namesake : namesakes) {
      // Not the same stream twice for one instrument, or it would count twice.
      if (!namesake.instrument.equals(instrument) && namesake.spec.equals(spec)) {
        return namesake.stream;
      }
    }
    return null;
  }

  private static MetricStream newStream(StreamConfig config, Class<?> type) {
    return type == SeriesStream.class ? new SeriesStream(config) : new ObservingStream(config);
  }

  void reset() {
    byLowerCaseName.clear();
    collected.clear();
  }

  void collect(long epochNanos, List<MetricData> metrics) {
    for (MetricStream stream : collected) {
      MetricData metric = stream.collect(epochNanos);
      if (metric != null) {
        metrics.add(metric);
      }
    }
  }
}
