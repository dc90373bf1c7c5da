package dev.peregrine.sdk.metrics.internal.aggregate;

/** Makes the cells of one stream, all of one kind. Stateless. */
public abstract class Aggregator {

  Aggregator() {}

  /** Sum that wraps around, as {@code long} does. Points: {@code LongPointData}. */
  public static Aggregator longSum() {
    return LongSumCell.AGGREGATOR;
  }

  /** Compensated sum of what is finite. Points: {@code DoublePointData}. */
  public static Aggregator doubleSum() {
    return DoubleSumCell.AGGREGATOR;
  }

  /** Last value. Points: {@code LongPointData}. */
  public static Aggregator longLastValue() {
    return LastValueCell.OF_LONG;
  }

  /** Last value. Points: {@code DoublePointData}. */
  public static Aggregator doubleLastValue() {
    return LastValueCell.OF_DOUBLE;
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
    return new ExplicitHistogram(boundaries, recordMinMax, recordSum);
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
    return new ExponentialHistogram(maxBuckets, maxScale, recordMinMax, recordSum);
  }

  /** A cell for a series. */
  public abstract AggregateCell newCell();

  /** A cell like {@link #newCell}, large enough not to share a cache line with another one. */
  public AggregateCell newStripe() {
    return newCell();
  }
}
