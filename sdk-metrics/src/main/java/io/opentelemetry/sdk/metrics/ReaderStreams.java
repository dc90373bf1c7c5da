package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.metrics.internal.series.MetricStream;
import dev.peregrine.sdk.metrics.internal.series.StreamConfig;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The streams that one reader has of the instruments of one meter. Streams are added by one thread
 * at a time, and collected by another.
 */
final class ReaderStreams {

  /** The streams of synchronous instruments, or those of asynchronous ones. */
  record StreamKind<S extends MetricStream>(Class<S> type, Function<StreamConfig, S> maker) {}

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
   * @param conflicts is told of streams of the same name that are not the same
   */
  @SuppressWarnings("ReferenceEquality") // two instruments may be equal
  <S extends MetricStream> List<S> streams(
      InstrumentDescriptor instrument,
      List<StreamSpec> specs,
      StreamKind<S> kind,
      Duration idleExpiry,
      Consumer<Conflict> conflicts) {
    List<S> streams = new ArrayList<>(specs.size());
    for (StreamSpec spec : specs) {
      List<Origin> namesakes =
          byLowerCaseName.computeIfAbsent(
              InstrumentDescriptor.lowerCase(spec.name()), name -> new ArrayList<>(1));
      S stream = null;
      for (Origin namesake : namesakes) {
        // Not the same stream twice for one instrument, or it would count twice.
        if (!namesake.instrument.equals(instrument) && namesake.spec.equals(spec)) {
          stream = kind.type().cast(namesake.stream);
          break;
        }
      }
      if (stream == null) {
        stream = kind.maker().apply(factory.config(spec, idleExpiry));
        collected.add(spec.isPartial() ? new PartialStream(stream, reader.filter()) : stream);
        if (!namesakes.isEmpty()) {
          Origin first = namesakes.get(0);
          conflicts.accept(new Conflict(first.instrument, first.spec, instrument, spec));
        }
        namesakes.add(new Origin(spec, instrument, stream));
      }
      streams.add(stream);
    }
    return streams;
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
