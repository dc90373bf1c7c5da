package dev.peregrine.concurrency;

import dev.peregrine.sdk.common.internal.concurrent.Cell;
import dev.peregrine.sdk.common.internal.concurrent.Stripes;

/** Stripes of sums, or of last values; nothing at all counts as 0. */
final class StripesUnderTest extends Stripes<StripesUnderTest.Value> {

  private final boolean last;

  StripesUnderTest(boolean last) {
    super(new Value(last));
    this.last = last;
  }

  @Override
  protected Value newCell() {
    return new Value(last);
  }

  /** Returns 1 if it was recorded. */
  int record(int value) {
    Value cell = hold();
    if (cell == null) {
      return 0;
    }
    cell.record(value);
    release(cell);
    return 1;
  }

  /** Begins a measurement that another method ends. */
  Value begin() {
    Value cell = hold();
    if (cell == null) {
      throw new IllegalStateException();
    }
    return cell;
  }

  void end(Value cell, int value) {
    cell.record(value);
    release(cell);
  }

  /** Begins a collection that another method ends. */
  void start() {
    if (collectStart() == null) {
      throw new IllegalStateException();
    }
  }

  void finish() {
    collectEnd();
  }

  /** What was recorded since the last time. */
  int collectDelta() {
    Value cell = collectStart();
    if (cell == null) {
      return 0;
    }
    int value = wasTouched() ? cell.clear() : 0;
    collectEnd();
    return value;
  }

  /** What was recorded at all. */
  int collectCumulative() {
    Value cell = collectStart();
    if (cell == null) {
      return 0;
    }
    int value = cell.value;
    collectEnd();
    return value;
  }

  /** What was recorded since the last time, and 10 more if this is closed now. */
  int collectAndCloseIfUntouched() {
    Value cell = collectStart();
    if (cell == null) {
      return 0;
    }
    int value = cell.clear();
    return closeIfUntouched() ? value + 10 : value;
  }

  /** What was recorded since the last time; -1 if a recorder was suspended for too long. */
  int close() {
    Value cell = closeStart();
    if (cell == null) {
      return -1;
    }
    int value = cell.clear();
    closeEnd();
    return value;
  }

  /** A sum, or the last value. */
  static final class Value extends Cell {

    private final boolean last;
    private int value;

    Value(boolean last) {
      this.last = last;
    }

    private void record(int recorded) {
      value = last ? recorded : value + recorded;
    }

    private int clear() {
      int cleared = value;
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
