package dev.peregrine.sdk.metrics.internal.aggregate;

/** Makes the cells of one stream, all of one kind. Stateless. */
public abstract class Aggregator {

  private final double greatest;

  /**
   * For the kinds of aggregates.
   *
   * @param greatest the greatest magnitude that can be recorded
   */
  Aggregator(double greatest) {
    this.greatest = greatest;
  }

  /** Sum that wraps around, as {@code long} does. Points: {@code LongPointData}. */
  public static Aggregator longSum() {
    return LongSumCell.AGGREGATOR;
  }

  /** Compensated sum. Points: {@code DoublePointData}. */
  public static Aggregator doubleSum() {
    return DoubleSumCell.AGGREGATOR;
  }

  /** Last value. Points: {@code LongPointData}. */
  public static Aggregator longLastValue() {
    return LastValueCell.OfLong.AGGREGATOR;
  }

  /** Last value. Points: {@code DoublePointData}. */
  public static Aggregator doubleLastValue() {
    return LastValueCell.OfDouble.AGGREGATOR;
  }

  /**
   * Counts of buckets that exclude their lower and include their upper boundary. Points: {@code
   * HistogramPointData}.
   *
   * @param boundaries finite and in ascending order
   * @param recordMinMax whether points have a minimum and a maximum
   * @param recordSum whether points have a sum
   */
  public static Aggregator explicitHistogram(
      double[] boundaries, boolean recordMinMax, boolean recordSum) {
    return ExplicitHistogram.of(boundaries, recordMinMax, recordSum);
  }

  /**
   * Counts of buckets with boundaries that grow exponentially. Points: {@code
   * ExponentialHistogramPointData}.
   *
   * @param maxBuckets of each sign, at least 2
   * @param maxScale the scale to begin with, from -10 to 20
   * @param recordMinMax whether points have a minimum and a maximum
   * @param recordSum whether points have a sum
   */
  public static Aggregator exponentialHistogram(
      int maxBuckets, int maxScale, boolean recordMinMax, boolean recordSum) {
    return ExponentialHistogram.of(maxBuckets, maxScale, recordMinMax, recordSum);
  }

  /**
   * Whether a measurement may be recorded. One that may not is left out before anybody notices it:
   * NaN always, infinities unless only the last value counts, since a sum would never recover.
   */
  public final boolean accepts(double value) {
    return Math.abs(value) <= greatest;
  }

  /** A cell for a series. */
  public abstract AggregateCell newCell();

  /** A cell like {@link #newCell}, large enough not to share a cache line with another one. */
  public AggregateCell newStripe() {
    return newCell();
  }
}
