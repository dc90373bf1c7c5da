package io.opentelemetry.sdk.metrics.internal.data;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A histogram's point that only exists because its class is part of what libraries link to. */
public final class ImmutableHistogramPointData implements HistogramPointData {

  private final HistogramPointData data;

  private ImmutableHistogramPointData(HistogramPointData data) {
    this.data = data;
  }

  /** Makes a point without exemplars. */
  public static ImmutableHistogramPointData create(
      long startEpochNanos,
      long epochNanos,
      Attributes attributes,
      double sum,
      boolean hasMin,
      double min,
      boolean hasMax,
      double max,
      List<Double> boundaries,
      List<Long> counts) {
    return create(
        startEpochNanos,
        epochNanos,
        attributes,
        sum,
        hasMin,
        min,
        hasMax,
        max,
        boundaries,
        counts,
        List.of());
  }

  /** As {@link HistogramPointData#create}. */
  public static ImmutableHistogramPointData create(
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
      List<DoubleExemplarData> exemplars) {
    return new ImmutableHistogramPointData(
        HistogramPointData.create(
            startEpochNanos,
            epochNanos,
            attributes,
            sum,
            hasMin,
            min,
            hasMax,
            max,
            boundaries,
            counts,
            exemplars));
  }

  @Override
  public long getStartEpochNanos() {
    return data.getStartEpochNanos();
  }

  @Override
  public long getEpochNanos() {
    return data.getEpochNanos();
  }

  @Override
  public Attributes getAttributes() {
    return data.getAttributes();
  }

  @Override
  public List<DoubleExemplarData> getExemplars() {
    return data.getExemplars();
  }

  @Override
  public double getSum() {
    return data.getSum();
  }

  @Override
  public long getCount() {
    return data.getCount();
  }

  @Override
  public boolean hasMin() {
    return data.hasMin();
  }

  @Override
  public double getMin() {
    return data.getMin();
  }

  @Override
  public boolean hasMax() {
    return data.hasMax();
  }

  @Override
  public double getMax() {
    return data.getMax();
  }

  @Override
  public List<Double> getBoundaries() {
    return data.getBoundaries();
  }

  @Override
  public List<Long> getCounts() {
    return data.getCounts();
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return data.equals(o);
  }

  @Override
  public int hashCode() {
    return data.hashCode();
  }

  @Override
  public String toString() {
    return data.toString();
  }
}
