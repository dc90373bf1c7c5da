package dev.peregrine.sdk.common.internal.concurrent;

import org.jspecify.annotations.Nullable;

/** Stripes of sums, or of last values. */
final class StripesUnderTest extends Stripes<StripesUnderTest.Value> {

  private final boolean last;
  int cells = 1;

  StripesUnderTest(boolean last) {
    super(new Value(last));
    this.last = last;
  }

  @Override
  protected Value newCell() {
    cells++;
    return new Value(last);
  }

  @Nullable Value begin() {
    return hold();
  }

  void end(Value cell, long value) {
    cell.record(value);
    release(cell);
  }

  /** Whether it could be recorded. */
  boolean record(long value) {
    Value cell = hold();
    if (cell != null) {
      end(cell, value);
    }
    return cell != null;
  }

  /** What was recorded since the last time; null if nothing was, or if that cannot be told. */
  @Nullable Long collect() {
    Value cell = collectStart();
    if (cell == null) {
      return null;
    }
    Long value = wasTouched() ? cell.clear() : null;
    collectEnd();
    return value;
  }

  /** The first cell, to go on with what follows. */
  @Nullable Value start() {
    return collectStart();
  }

  void finish() {
    collectEnd();
  }

  boolean closeIfIdle() {
    return closeIfUntouched();
  }

  /** The same outside of collections. */
  boolean closeNow() {
    return tryCloseIfIdle();
  }

  /** What was recorded since the last collection; null if this could not be closed. */
  @Nullable Long close() {
    Value cell = closeStart();
    if (cell == null) {
      return null;
    }
    long value = cell.clear();
    closeEnd();
    return value;
  }

  /** A sum, or the last value. */
  static final class Value extends Cell {

    private final boolean last;
    private long value;

    Value(boolean last) {
      this.last = last;
    }

    void record(long recorded) {
      value = last ? recorded : value + recorded;
    }

    long clear() {
      long cleared = value;
      value = 0;
      return cleared;
    }

    @Override
    protected boolean keepsLast() {
      return last;
    }

    @Override
    protected void moveFrom(Cell other) {
      if (!last || !isTouched()) {
        record(((Value) other).clear());
      }
    }
  }
}
