package dev.peregrine.sdk.metrics.internal.aggregate;

import java.util.Arrays;
import java.util.List;

/** Histograms with the same boundaries. */
final class ExplicitHistogram extends Aggregator {

  final double[] boundaries;
  final List<Double> boundaryList;
  final boolean recordMinMax;
  final boolean recordSum;

  ExplicitHistogram(double[] boundaries, boolean recordMinMax, boolean recordSum) {
    super(Double.MAX_VALUE);
    this.boundaries = boundaries.clone();
    this.boundaryList = Arrays.stream(boundaries).boxed().toList();
    this.recordMinMax = recordMinMax;
    this.recordSum = recordSum;
  }

  @Override
  public AggregateCell newCell() {
    return new ExplicitHistogramCell(this, boundaries.length + 1);
  }
}
