package io.opentelemetry.sdk.metrics.data;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A histogram's point as it was given. */
record ImmutableHistogramPointData(
    long startEpochNanos,
    long epochNanos,
    Attributes attributes,
    double sum,
    boolean hasMin,
    double min,
    boolean hasMax,
    double max,
    List<Double> boundaries,
    List<Long> counts,
    List<DoubleExemplarData> exemplars)
    implements HistogramPointData {

  ImmutableHistogramPointData {
    requireNonNull(attributes, "attributes");
    boundaries = List.copyOf(requireNonNull(boundaries, "boundaries"));
    counts = List.copyOf(requireNonNull(counts, "counts"));
    exemplars = List.copyOf(requireNonNull(exemplars, "exemplars"));
    if (!areBoundaries(boundaries)) {
      throw new IllegalArgumentException(
          "boundaries must be finite and strictly increasing: " + boundaries);
    }
    if (counts.size() != boundaries.size() + 1) {
      throw new IllegalArgumentException(
          "counts must be one more than the " + boundaries.size() + " boundaries: " + counts);
    }
  }

  private static boolean areBoundaries(List<Double> boundaries) {
    double previous = Double.NEGATIVE_INFINITY;
    for (double boundary : boundaries) {
      // written so that NaN fails as well
      if (!(boundary > previous && boundary < Double.POSITIVE_INFINITY)) {
        return false;
      }
      previous = boundary;
    }
    return true;
  }

  @Override
  public long getStartEpochNanos() {
    return startEpochNanos;
  }

  @Override
  public long getEpochNanos() {
    return epochNanos;
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public double getSum() {
    return sum;
  }

  @Override
  public long getCount() {
    return Points.total(counts);
  }

  @Override
  public double getMin() {
    return min;
  }

  @Override
  public double getMax() {
    return max;
  }

  @Override
  public List<Double> getBoundaries() {
    return boundaries;
  }

  @Override
  public List<Long> getCounts() {
    return counts;
  }

  @Override
  public List<DoubleExemplarData> getExemplars() {
    return exemplars;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof HistogramPointData other
        && Double.compare(sum, other.getSum()) == 0
        && hasMin == other.hasMin()
        && Double.compare(min, other.getMin()) == 0
        && hasMax == other.hasMax()
        && Double.compare(max, other.getMax()) == 0
        && boundaries.equals(other.getBoundaries())
        && counts.equals(other.getCounts())
        && Points.sameButForValues(this, other);
  }

  @Override
  public String toString() {
    return "ImmutableHistogramPointData{getStartEpochNanos="
        + startEpochNanos
        + ", getEpochNanos="
        + epochNanos
        + ", getAttributes="
        + attributes
        + ", getSum="
        + sum
        + ", getCount="
        + getCount()
        + ", hasMin="
        + hasMin
        + ", getMin="
        + min
        + ", hasMax="
        + hasMax
        + ", getMax="
        + max
        + ", getBoundaries="
        + boundaries
        + ", getCounts="
        + counts
        + ", getExemplars="
        + exemplars
        + "}";
  }
}
