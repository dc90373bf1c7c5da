package dev.peregrine.sdk.metrics.internal.series;

import dev.peregrine.sdk.metrics.internal.aggregate.AggregateCell;

/** The arithmetic of observations, which are kept as the bits of one of two types. */
enum ObservedNumbers {
  LONG {
    @Override
    long of(double value) {
      return (long) value;
    }

    @Override
    long of(long value) {
      return value;
    }

    @Override
    long sum(long a, long b) {
      return a + b;
    }

    @Override
    long difference(long a, long b) {
      return a - b;
    }

    @Override
    boolean isLess(long a, long b) {
      return a < b;
    }

    @Override
    void record(long number, AggregateCell cell) {
      cell.record(number);
    }
  },

  DOUBLE {
    @Override
    long of(double value) {
      return Double.doubleToRawLongBits(value);
    }

    @Override
    long of(long value) {
      return of((double) value);
    }

    @Override
    long sum(long a, long b) {
      return of(Double.longBitsToDouble(a) + Double.longBitsToDouble(b));
    }

    @Override
    long difference(long a, long b) {
      double difference = Double.longBitsToDouble(a) - Double.longBitsToDouble(b);
      // Infinity is still infinity: nothing has changed.
      return of(Double.isNaN(difference) ? 0.0 : difference);
    }

    @Override
    boolean isLess(long a, long b) {
      return Double.longBitsToDouble(a) < Double.longBitsToDouble(b);
    }

    @Override
    void record(long number, AggregateCell cell) {
      cell.record(Double.longBitsToDouble(number));
    }
  };

  abstract long of(long value);

  abstract long of(double value);

  abstract long sum(long a, long b);

  abstract long difference(long a, long b);

  abstract boolean isLess(long a, long b);

  abstract void record(long number, AggregateCell cell);
}
