package dev.peregrine.sdk.metrics.internal.series;

import dev.peregrine.sdk.metrics.internal.aggregate.AggregateCell;

/** The arithmetic of observations, which are kept as the bits of one of two types. */
record ObservedNumbers(boolean areLong) {

  long of(long value) {
    return areLong ? value : of((double) value);
  }

  long of(double value) {
    return areLong ? (long) value : Double.doubleToRawLongBits(value);
  }

  long sum(long a, long b) {
    return areLong ? a + b : of(Double.longBitsToDouble(a) + Double.longBitsToDouble(b));
  }

  long difference(long a, long b) {
    if (areLong) {
      return a - b;
    }
    double difference = Double.longBitsToDouble(a) - Double.longBitsToDouble(b);
    // Infinity is still infinity: nothing has changed.
    return of(Double.isNaN(difference) ? 0.0 : difference);
  }

  boolean isLess(long a, long b) {
    return areLong ? a < b : Double.longBitsToDouble(a) < Double.longBitsToDouble(b);
  }

  void record(long number, AggregateCell cell) {
    if (areLong) {
      cell.record(number);
    } else {
      cell.record(Double.longBitsToDouble(number));
    }
  }
}
