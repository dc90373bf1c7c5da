package dev.peregrine.sdk.metrics.internal.series;

import dev.peregrine.sdk.metrics.internal.aggregate.AggregateCell;
import dev.peregrine.sdk.metrics.internal.exemplar.ExemplarSampling;
import dev.peregrine.sdk.metrics.internal.exemplar.Reservoir;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The stream of an asynchronous instrument: {@link #start}, then the callbacks' observations, then
 * {@link #collect}. Safe for use by several threads.
 *
 * <p>Sums add up what one round observes for the same attributes, as a view may have made them the
 * same; gauges keep the last. The first sets of a round have series of their own, up to the
 * cardinality limit. A set that a round does not observe is forgotten.
 */
public final class ObservingStream implements MetricStream {

  private final StreamConfig config;
  private final @Nullable AttributeFilter filter;
  private final ExemplarSampling sampling;
  private final ObservedNumbers numbers;
  private final boolean isSum;

  private final ReentrantLock lock = new ReentrantLock();

  // All that follows is guarded by the lock.
  private final Map<Attributes, Observation> observations = new LinkedHashMap<>();
  private @Nullable Observation overflow;
  private final PointBuffer points;
  private final AggregateCell scratch;
  private long round;
  private boolean open;
  private int setsInRound;
  private long previousEpochNanos;
  private boolean overflowReported;

  /** Makes a stream without series. */
  public ObservingStream(StreamConfig config) {
    this.config = config;
    filter = config.filter();
    sampling = config.exemplars;
    MetricDataType type = config.descriptor.type();
    numbers =
        new ObservedNumbers(type == MetricDataType.LONG_SUM || type == MetricDataType.LONG_GAUGE);
    isSum = type == MetricDataType.LONG_SUM || type == MetricDataType.DOUBLE_SUM;
    points = new PointBuffer(config);
    scratch = config.aggregator.newCell();
    previousEpochNanos = config.createdEpochNanos;
  }

  @Override
  public MetricDescriptor descriptor() {
    return config.descriptor;
  }

  /** Begins a round. What was observed since the last {@link #collect} is discarded. */
  public void start() {
    lock.lock();
    try {
      round++;
      setsInRound = 0;
      open = true;
    } finally {
      lock.unlock();
    }
  }

  /** Takes what a callback observed. Outside of a round it is ignored. */
  public void observe(long value, Attributes attributes) {
    Reservoir reservoir = observeNumber(numbers.of(value), attributes);
    if (reservoir != null) {
      reservoir.offer(value, attributes, Context.current(), config.clock);
    }
  }

  /**
   * Takes what a callback observed. Outside of a round, and if it is not a number, it is ignored.
   */
  public void observe(double value, Attributes attributes) {
    Reservoir reservoir = Double.isNaN(value) ? null : observeNumber(numbers.of(value), attributes);
    if (reservoir != null) {
      reservoir.offer(value, attributes, Context.current(), config.clock);
    }
  }

  /** Returns where an exemplar may be kept; null if there is to be none. */
  private @Nullable Reservoir observeNumber(long number, Attributes attributes) {
    Attributes kept = filter == null ? attributes : filter.apply(attributes);
    boolean sampled = sampling.samples(null);
    lock.lock();
    try {
      if (!open) {
        return null;
      }
      Observation observation = find(kept);
      if (observation.round != round) {
        observation.round = round;
        observation.current = number;
      } else {
        observation.current = isSum ? numbers.sum(observation.current, number) : number;
      }
      if (sampled && observation.reservoir == null) {
        observation.reservoir = sampling.newReservoir();
      }
      return sampled ? observation.reservoir : null;
    } finally {
      lock.unlock();
    }
  }

  private Observation find(Attributes attributes) {
    Observation found = observations.get(attributes);
    if (found != null && found.round == round) {
      return found;
    }
    if (setsInRound >= config.cardinalityLimit || attributes.equals(SeriesSet.OVERFLOW)) {
      return overflow();
    }
    setsInRound++;
    if (found == null) {
      found = new Observation(previousEpochNanos);
      observations.put(attributes, found);
    }
    return found;
  }

  private Observation overflow() {
    Observation rest = overflow;
    if (rest == null) {
      rest = new Observation(previousEpochNanos);
      overflow = rest;
    }
    return rest;
  }

  /** Ends the round. */
  @Override
  public @Nullable MetricData collect(long epochNanos) {
    lock.lock();
    try {
      open = false;
      forgetUnobserved();
      points.start(observations.size() + 1);
      for (Map.Entry<Attributes, Observation> entry : observations.entrySet()) {
        addPoint(entry.getKey(), entry.getValue(), epochNanos);
      }
      if (overflow != null) {
        addOverflowPoint(overflow, epochNanos);
      }
      previousEpochNanos = epochNanos;
      return points.finish();
    } finally {
      lock.unlock();
    }
  }

  private void forgetUnobserved() {
    if (setsInRound < observations.size()) {
      observations.values().removeIf(observation -> observation.round != round);
    }
  }

  private void addOverflowPoint(Observation rest, long epochNanos) {
    if (rest.round != round) {
      overflow = null;
      return;
    }
    addPoint(SeriesSet.OVERFLOW, rest, epochNanos);
    if (!overflowReported && setsInRound >= config.cardinalityLimit) {
      overflowReported = true;
      OverflowReport report = new OverflowReport();
      observations.keySet().forEach(report::add);
      report.log(config.descriptor, config.cardinalityLimit);
    }
  }

  private void addPoint(Attributes attributes, Observation observation, long epochNanos) {
    Reservoir reservoir = observation.reservoir;
    boolean delta = config.descriptor.isDelta();
    numbers.record(isSum ? sumToReport(observation, delta) : observation.current, scratch);
    points.add(
        scratch,
        delta ? previousEpochNanos : observation.startEpochNanos,
        epochNanos,
        attributes,
        reservoir == null ? List.of() : reservoir.collect(attributes));
    scratch.reset();
  }

  private long sumToReport(Observation observation, boolean delta) {
    long current = observation.current;
    long previous = observation.previous;
    observation.previous = current;
    if (config.descriptor.monotonic() && numbers.isLess(current, previous)) {
      // What can only grow has begun anew since the last round.
      observation.startEpochNanos = previousEpochNanos;
      return current;
    }
    return delta ? numbers.difference(current, previous) : current;
  }
}
