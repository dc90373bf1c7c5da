package dev.peregrine.sdk.metrics.internal.aggregate;

import java.util.Arrays;
import java.util.List;

/** Histograms with the same boundaries. */
final class ExplicitHistogram extends Aggregator {

  /** Unused counts behind the others, which keep a stripe away from what follows it in memory. */
  private static final int PADDING = 16;

  final List<Double> boundaries;
  final BucketIndex index;
  final boolean recordMinMax;
  final boolean recordSum;

  private ExplicitHistogram(double[] boundaries, boolean recordMinMax, boolean recordSum) {
    super(Double.MAX_VALUE);
    this.boundaries = Arrays.stream(boundaries).boxed().toList();
    this.index = new BucketIndex(boundaries.clone());
    this.recordMinMax = recordMinMax;
    this.recordSum = recordSum;
  }

  /** Makes one; by the type of the result, who has none need not load this class. */
  static Aggregator of(double[] boundaries, boolean recordMinMax, boolean recordSum) {
    return new ExplicitHistogram(boundaries, recordMinMax, recordSum);
  }

  @Override
  public AggregateCell newCell() {
    return new ExplicitHistogramCell(this, new long[boundaries.size() + 1]);
  }

  @Override
  public AggregateCell newStripe() {
    return new ExplicitHistogramCell.Padded(this, new long[boundaries.size() + 1 + PADDING]);
  }
}
