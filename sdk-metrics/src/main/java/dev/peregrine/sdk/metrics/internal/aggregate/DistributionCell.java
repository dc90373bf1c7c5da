package dev.peregrine.sdk.metrics.internal.aggregate;

import dev.peregrine.sdk.metrics.internal.point.DistributionPoint;

/** What histograms of both kinds know besides the counts of their buckets. */
abstract class DistributionCell extends AggregateCell {

  private double sum;
  private double lost;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  DistributionCell() {}

  @Override
  public final void record(long value) {
    record((double) value);
  }

  /** Adds a measurement to the sum and to the range. */
  final void include(double value) {
    add(value);
    if (value < min) {
      min = value;
    }
    if (value > max) {
      max = value;
    }
  }

  /** Adds the measurements of another cell to the sum and to the range. */
  final void include(DistributionCell other) {
    add(other.sum);
    lost += other.lost;
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
  }

  private void add(double value) {
    double before = sum;
    double after = before + value;
    lost += CompensatedSum.lost(before, value, after);
    sum = after;
  }

  final void clear() {
    sum = 0;
    lost = 0;
    min = Double.POSITIVE_INFINITY;
    max = Double.NEGATIVE_INFINITY;
  }

  final void copyTo(DistributionPoint point, boolean withSum, boolean withRange) {
    point.setSum(withSum, CompensatedSum.total(sum, lost));
    point.setRange(withRange && min <= max, min, max);
  }
}
