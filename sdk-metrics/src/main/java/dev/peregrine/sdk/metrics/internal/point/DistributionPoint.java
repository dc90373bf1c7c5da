package dev.peregrine.sdk.metrics.internal.point;

import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;

/** What histograms of both kinds know besides the counts of their buckets. */
public abstract class DistributionPoint extends CollectedPoint<DoubleExemplarData> {

  private boolean hasSum;
  private boolean hasRange;
  private double sum;
  private double min;
  private double max;

  DistributionPoint() {}

  /** Sets the sum of the measurements, or that there is none. */
  public final void setSum(boolean hasSum, double sum) {
    this.hasSum = hasSum;
    this.sum = hasSum ? sum : 0;
  }

  /** Sets the least and the greatest measurement, or that they are not known. */
  public final void setRange(boolean hasRange, double min, double max) {
    this.hasRange = hasRange;
    this.min = hasRange ? min : 0;
    this.max = hasRange ? max : 0;
  }

  /** Whether there is a sum, which the contract cannot tell: its {@code getSum()} is 0 then. */
  public final boolean hasSum() {
    return hasSum;
  }

  /** The sum of the measurements, 0 if there is none. */
  public final double getSum() {
    return sum;
  }

  /** Whether the least measurement is known. */
  public final boolean hasMin() {
    return hasRange;
  }

  /** The least measurement, 0 if it is not known. */
  public final double getMin() {
    return min;
  }

  /** Whether the greatest measurement is known. */
  public final boolean hasMax() {
    return hasRange;
  }

  /** The greatest measurement, 0 if it is not known. */
  public final double getMax() {
    return max;
  }
}
