package dev.peregrine.sdk.metrics.internal.series;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.metrics.internal.aggregate.AggregateCell;
import dev.peregrine.sdk.metrics.internal.exemplar.ExemplarSampling;
import dev.peregrine.sdk.metrics.internal.exemplar.Reservoir;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stream of a synchronous instrument.
 *
 * <p>A measurement of a known series takes no lock; see {@link SeriesSet} for what happens to
 * others.
 */
public final class SeriesStream extends SeriesSet implements RecordingStream, MetricStream {

  private final StreamConfig config;
  private final @Nullable AttributeFilter filter;

  /** Null if there are no exemplars. */
  private final @Nullable ExemplarSampling sampling;

  /** What follows belongs to the collector. */
  private final PointBuffer points;

  private final boolean delta;
  private long intervalStartEpochNanos;
  private boolean overflowReported;

  /** Makes a stream without series. */
  public SeriesStream(StreamConfig config) {
    super(config);
    this.config = config;
    filter = config.filter();
    sampling = config.exemplars.isOff() ? null : config.exemplars;
    points = new PointBuffer(config);
    delta = config.descriptor.isDelta();
    intervalStartEpochNanos = config.createdEpochNanos;
  }

  @Override
  public MetricDescriptor descriptor() {
    return config.descriptor;
  }

  @Override
  @HotPath("CounterBenchmark")
  public void record(long value, Attributes attributes, @Nullable Context context) {
    // The context is looked up first: nothing can overtake the atomic operation of a record.
    boolean sampled = sampling != null && sampling.samples(context);
    Attributes kept = filter == null ? attributes : filter.apply(attributes);
    Series series = find(kept);
    while (series == null || !series.record(value)) {
      series = findOrCreate(kept, series);
    }
    if (sampled) {
      reservoirOf(series).offer(value, attributes, orCurrent(context), config.clock);
    }
  }

  @Override
  @HotPath("HistogramBenchmark")
  public void record(double value, Attributes attributes, @Nullable Context context) {
    if (!config.aggregator.accepts(value)) {
      return;
    }
    boolean sampled = sampling != null && sampling.samples(context);
    Attributes kept = filter == null ? attributes : filter.apply(attributes);
    Series series = find(kept);
    while (series == null || !series.record(value)) {
      series = findOrCreate(kept, series);
    }
    if (sampled) {
      reservoirOf(series).offer(value, attributes, orCurrent(context), config.clock);
    }
  }

  @Override
  public BoundSeries bind(Attributes attributes) {
    return new BoundRecorder(attributes, keep(attributes));
  }

  private Attributes keep(Attributes attributes) {
    return filter == null ? attributes : filter.apply(attributes);
  }

  @Override
  public boolean remove(Attributes attributes) {
    return markLeaving(keep(attributes));
  }

  @SuppressWarnings("NullAway") // called for sampled measurements, for which there is a sampling
  private Reservoir reservoirOf(Series series) {
    Reservoir reservoir = series.reservoir;
    return reservoir != null ? reservoir : addReservoir(series, sampling.newReservoir());
  }

  private static Context orCurrent(@Nullable Context context) {
    return context == null ? Context.current() : context;
  }

  @Override
  public @Nullable MetricData collect(long epochNanos) {
    SeriesSet.Snapshot now = snapshot();
    points.start(now.size() + 1);
    boolean anyGone = false;
    for (int i = 0; i < now.size(); i++) {
      anyGone |= collect(now.series()[i], epochNanos);
    }
    if (now.overflow() != null) {
      collect(now.overflow(), epochNanos);
      reportOverflow(now);
    }
    endInterval(anyGone);
    intervalStartEpochNanos = epochNanos;
    return points.finish();
  }

  /** Returns whether the series is closed. */
  private boolean collect(Series series, long epochNanos) {
    // Before its measurements, so that each exemplar's is among them; and nothing is held while
    // somebody's own reservoir is asked.
    Reservoir reservoir = series.reservoir;
    List<ExemplarData> exemplars =
        reservoir == null ? List.of() : reservoir.collect(series.attributes);
    return series.leaving
        ? collectLast(series, epochNanos, exemplars)
        : collect(series, epochNanos, exemplars);
  }

  private boolean collect(Series series, long epochNanos, List<ExemplarData> exemplars) {
    AggregateCell cell = series.startCollecting();
    if (cell == null) {
      return false;
    }
    boolean reported = isReported(series, epochNanos);
    if (reported) {
      addPoint(series, cell, epochNanos, exemplars);
    }
    if (delta) {
      if (!reported) {
        return series.endCollectingOrClose();
      }
      cell.reset();
      return series.endCollecting();
    }
    return isExpired(series, epochNanos) ? series.endCollectingOrClose() : series.endCollecting();
  }

  /** Whether a series that is just being collected has a point. */
  private boolean isReported(Series series, long epochNanos) {
    if (series.hasNew()) {
      series.measured = true;
      series.measuredEpochNanos = epochNanos;
      return true;
    }
    if (!series.measured) {
      // Bound, but not in use yet: it begins with its first measurement.
      series.startEpochNanos = epochNanos;
    }
    return series.measured && !delta;
  }

  /** Whether a series was not measured for so long that it is reported for the last time. */
  private boolean isExpired(Series series, long epochNanos) {
    return config.idleExpiryNanos > 0
        && epochNanos - series.measuredEpochNanos >= config.idleExpiryNanos;
  }

  private boolean collectLast(Series series, long epochNanos, List<ExemplarData> exemplars) {
    AggregateCell cell = series.startClosing();
    if (cell == null) {
      return false;
    }
    if (isReported(series, epochNanos)) {
      addPoint(series, cell, epochNanos, exemplars);
    }
    return series.endClosing();
  }

  private void addPoint(
      Series series, AggregateCell cell, long epochNanos, List<ExemplarData> exemplars) {
    long start = delta ? intervalStartEpochNanos : series.startEpochNanos;
    points.add(cell, start, epochNanos, series.attributes, exemplars);
  }

  private void reportOverflow(SeriesSet.Snapshot now) {
    if (overflowReported || !now.overflowed()) {
      return;
    }
    overflowReported = true;
    OverflowReport report = new OverflowReport();
    for (int i = 0; i < now.size(); i++) {
      report.add(now.series()[i].attributes);
    }
    report.log(config.descriptor, config.cardinalityLimit);
  }

  /** Keeps the series it was bound to; binds anew in the rare case that this was just closing. */
  private final class BoundRecorder implements BoundSeries {

    private final Attributes attributes;
    private final Attributes kept;

    /** Null for a thread that got this object by a data race; it binds as well. */
    private @Nullable Series series;

    BoundRecorder(Attributes attributes, Attributes kept) {
      this.attributes = attributes;
      this.kept = kept;
      series = bindSeries(kept, null);
    }

    @Override
    @HotPath("BoundCounterBenchmark")
    public void record(long value, @Nullable Context context) {
      boolean sampled = sampling != null && sampling.samples(context);
      Series target = series;
      while (target == null || !target.record(value)) {
        target = rebind(target);
      }
      if (sampled) {
        reservoirOf(target).offer(value, attributes, orCurrent(context), config.clock);
      }
    }

    @Override
    @HotPath("BoundCounterBenchmark")
    public void record(double value, @Nullable Context context) {
      if (!config.aggregator.accepts(value)) {
        return;
      }
      boolean sampled = sampling != null && sampling.samples(context);
      Series target = series;
      while (target == null || !target.record(value)) {
        target = rebind(target);
      }
      if (sampled) {
        reservoirOf(target).offer(value, attributes, orCurrent(context), config.clock);
      }
    }

    private Series rebind(@Nullable Series closed) {
      Series next = bindSeries(kept, closed);
      series = next;
      return next;
    }
  }
}
