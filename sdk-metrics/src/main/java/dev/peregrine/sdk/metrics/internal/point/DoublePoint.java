package dev.peregrine.sdk.metrics.internal.point;

import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.PointData;

/** A sum or a last value. */
public final class DoublePoint extends CollectedPoint<DoubleExemplarData>
    implements DoublePointData {

  private double value;

  /** Makes a point without content. */
  public DoublePoint() {}

  /** Sets the value. */
  public void setValue(double value) {
    this.value = value;
  }

  @Override
  public double getValue() {
    return value;
  }

  @Override
  PointData copy() {
    return DoublePointData.create(
        getStartEpochNanos(), getEpochNanos(), getAttributes(), value, getExemplars());
  }
}
