package dev.peregrine.sdk.metrics.internal.series;

import dev.peregrine.sdk.metrics.internal.aggregate.Aggregator;
import dev.peregrine.sdk.metrics.internal.exemplar.Reservoir;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Which series a synchronous stream has, and which of its sets of attributes must share one.
 *
 * <p>Only what changes this set takes its lock, for a moment: a new series, a bind, a removal, the
 * beginning and the end of a collection. So a measurement waits for nobody if its series is there
 * already, or if there is no more room for any.
 *
 * <p><b>The limit</b> counts cumulative series, and delta series that were measured in this
 * interval. For delta the series of the last interval are kept at first, as most are measured
 * again; when the limit is reached, once an interval, those that were not make room.
 */
abstract class SeriesSet extends SeriesTable {

  static final Attributes OVERFLOW =
      Attributes.of(AttributeKey.booleanKey("otel.metric.overflow"), true);

  private final Aggregator aggregator;
  private final Clock clock;
  private final boolean delta;
  private final int limit;

  private final ReentrantLock lock = new ReentrantLock();

  /** Made when needed; takes none of the places. Written under the lock. */
  private volatile @Nullable Series overflow;

  /** Whether what is not in the table now goes to the overflow series. Written under the lock. */
  private volatile boolean full;

  // Guarded by the lock.
  private boolean madeRoom;
  private boolean overflowed;

  SeriesSet(StreamConfig config) {
    aggregator = config.aggregator;
    clock = config.clock;
    delta = config.descriptor.isDelta();
    limit = config.cardinalityLimit;
  }

  /**
   * Finds or makes the series for these attributes, which may be that for overflow.
   *
   * @param closed a series that is of no use any more, though it may have been found
   */
  Series findOrCreate(Attributes attributes, @Nullable Series closed) {
    if (full) {
      // Once more: what was in the table when it became full is seen by now.
      Series found = find(attributes);
      Series rest = overflow;
      if (found == null && rest != null) {
        return rest;
      }
    }
    lock.lock();
    try {
      return findOrCreateLocked(attributes, closed);
    } finally {
      lock.unlock();
    }
  }

  /** As above, and the series stays. */
  Series bindSeries(Attributes attributes, @Nullable Series closed) {
    lock.lock();
    try {
      Series series = findOrCreateLocked(attributes, closed);
      series.bound = true;
      return series;
    } finally {
      lock.unlock();
    }
  }

  private Series findOrCreateLocked(Attributes attributes, @Nullable Series closed) {
    Series found = find(attributes);
    if (found != null && found == closed) {
      removeIf(series -> series == closed);
    } else if (found != null) {
      return found;
    }
    if (attributes.equals(OVERFLOW)) {
      return overflow();
    }
    if (size() >= limit && !makeRoom()) {
      overflowed = true;
      Series rest = overflow();
      full = true;
      return rest;
    }
    Series series = newSeries(attributes);
    add(series);
    return series;
  }

  private Series newSeries(Attributes attributes) {
    return new Series(attributes, aggregator, clock.now());
  }

  private Series overflow() {
    Series series = overflow;
    if (series == null) {
      series = newSeries(OVERFLOW);
      overflow = series;
    }
    return series;
  }

  private boolean makeRoom() {
    if (!delta || madeRoom) {
      return false;
    }
    madeRoom = true;
    return removeIf(Series::closeIfNotMeasured) > 0;
  }

  /** Lets a series go with the next collection; false if there is none, or it is bound. */
  boolean markLeaving(Attributes attributes) {
    lock.lock();
    try {
      Series series = find(attributes);
      if (series == null || series.bound) {
        return false;
      }
      series.leaving = true;
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Gives a series its reservoir, unless it has one; returns the one it has. */
  Reservoir addReservoir(Series series, Reservoir added) {
    lock.lock();
    try {
      Reservoir reservoir = series.reservoir;
      if (reservoir == null) {
        reservoir = added;
        series.reservoir = reservoir;
      }
      return reservoir;
    } finally {
      lock.unlock();
    }
  }

  /** What there is to collect: the first {@code size} of the series, and that for overflow. */
  @SuppressWarnings("ArrayRecordComponent") // read once, by one thread, and never compared
  record Snapshot(Series[] series, int size, @Nullable Series overflow, boolean overflowed) {}

  Snapshot snapshot() {
    lock.lock();
    try {
      return new Snapshot(all(), size(), overflow, overflowed);
    } finally {
      lock.unlock();
    }
  }

  /** Ends a collection, and removes the series that it has closed. */
  void endInterval(boolean anyClosed) {
    lock.lock();
    try {
      if (anyClosed) {
        removeIf(series -> series.closed);
      }
      madeRoom = false;
      full = false;
    } finally {
      lock.unlock();
    }
  }
}
