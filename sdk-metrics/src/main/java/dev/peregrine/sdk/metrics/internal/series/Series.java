package dev.peregrine.sdk.metrics.internal.series;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.common.internal.concurrent.Stripes;
import dev.peregrine.sdk.metrics.internal.aggregate.AggregateCell;
import dev.peregrine.sdk.metrics.internal.aggregate.Aggregator;
import dev.peregrine.sdk.metrics.internal.exemplar.Reservoir;
import io.opentelemetry.api.common.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * The measurements of one set of attributes. Once closed it takes no more, and another series may
 * take its place.
 */
final class Series extends Stripes<AggregateCell> {

  final Attributes attributes;
  final int hash;
  private final Aggregator aggregator;

  /** Of cumulative points. Collector only. */
  long startEpochNanos;

  /** When a collection last found a measurement, if series can expire. Collector only. */
  long measuredEpochNanos;

  /** Made with the first sampled measurement. Written under the lock of the set. */
  volatile @Nullable Reservoir reservoir;

  /** Kept whether measured or not. Written under the lock of the set; seen late it does no harm. */
  boolean bound;

  /** Goes with the next collection. Written under the lock of the set. */
  boolean leaving;

  /** Has measurements to report. Collector only. */
  boolean measured;

  /** Closed by a collection. Collector only. */
  boolean closed;

  Series(Attributes attributes, Aggregator aggregator, long startEpochNanos) {
    super(aggregator.newCell());
    this.attributes = attributes;
    this.hash = attributes.hashCode();
    this.aggregator = aggregator;
    this.startEpochNanos = startEpochNanos;
    measuredEpochNanos = startEpochNanos;
  }

  @Override
  protected AggregateCell newCell() {
    return aggregator.newStripe();
  }

  /** Returns whether the measurement was taken; false if the series is closed. */
  @HotPath("CounterBenchmark")
  boolean record(long value) {
    AggregateCell cell = hold();
    if (cell == null) {
      return false;
    }
    try {
      cell.record(value);
    } finally {
      release(cell);
    }
    return true;
  }

  /** Returns whether the measurement was taken; false if the series is closed. */
  @HotPath("HistogramBenchmark")
  boolean record(double value) {
    AggregateCell cell = hold();
    if (cell == null) {
      return false;
    }
    try {
      cell.record(value);
    } finally {
      release(cell);
    }
    return true;
  }

  /**
   * All that was measured, in a cell that is the caller's until one of the methods below is called;
   * null if it is closed or not to be had.
   */
  @Nullable AggregateCell startCollecting() {
    return collectStart();
  }

  /** Whether the collection that runs has found anything since the last one. */
  boolean hasNew() {
    return wasTouched();
  }

  /** Returns false: the series is open. */
  boolean endCollecting() {
    collectEnd();
    return false;
  }

  /** Ends a collection and closes, unless the series is bound or somebody measures again. */
  boolean endCollectingOrClose() {
    if (bound) {
      return endCollecting();
    }
    closed = closeIfUntouched();
    return closed;
  }

  /** Closes, waiting for nobody, if nothing was measured since the last collection. */
  boolean closeIfNotMeasured() {
    return !bound && tryCloseIfIdle();
  }

  /** As {@link #startCollecting}, for the last time. */
  @Nullable AggregateCell startClosing() {
    return closeStart();
  }

  /** Returns true: the series is closed. */
  boolean endClosing() {
    closed = true;
    closeEnd();
    return true;
  }
}
