package dev.peregrine.sdk.metrics.internal.point;

import io.opentelemetry.sdk.metrics.data.LongExemplarData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.PointData;

/** A sum or a last value. */
public final class LongPoint extends CollectedPoint<LongExemplarData> implements LongPointData {

  private long value;

  /** Makes a point without content. */
  public LongPoint() {}

  /** Sets the value. */
  public void setValue(long value) {
    this.value = value;
  }

  @Override
  public long getValue() {
    return value;
  }

  @Override
  PointData copy() {
    return LongPointData.create(
        getStartEpochNanos(), getEpochNanos(), getAttributes(), value, getExemplars());
  }
}
