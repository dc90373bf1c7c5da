package dev.peregrine.sdk.metrics.internal.aggregate;

/** Histograms with exponential buckets of the same limits. */
final class ExponentialHistogram extends Aggregator {

  private static final int FIRST_LENGTH = 16;
  private static final int FIRST_LENGTH_OF_STRIPE = 64;

  final int maxBuckets;
  final int maxScale;
  final boolean recordMinMax;
  final boolean recordSum;

  private ExponentialHistogram(
      int maxBuckets, int maxScale, boolean recordMinMax, boolean recordSum) {
    super(Double.MAX_VALUE);
    this.maxBuckets = maxBuckets;
    this.maxScale = maxScale;
    this.recordMinMax = recordMinMax;
    this.recordSum = recordSum;
  }

  /** Makes one; by the type of the result, who has none need not load this class. */
  static Aggregator of(int maxBuckets, int maxScale, boolean recordMinMax, boolean recordSum) {
    return new ExponentialHistogram(maxBuckets, maxScale, recordMinMax, recordSum);
  }

  @Override
  public AggregateCell newCell() {
    return new ExponentialHistogramCell(this, FIRST_LENGTH);
  }

  @Override
  public AggregateCell newStripe() {
    return new ExponentialHistogramCell.Padded(this, FIRST_LENGTH_OF_STRIPE);
  }
}
