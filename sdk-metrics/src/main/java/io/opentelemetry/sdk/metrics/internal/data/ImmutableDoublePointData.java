package io.opentelemetry.sdk.metrics.internal.data;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import java.util.List;

/** Makes points. */
public final class ImmutableDoublePointData {

  private ImmutableDoublePointData() {}

  /** Makes a point without exemplars. */
  public static DoublePointData create(
      long startEpochNanos, long epochNanos, Attributes attributes, double value) {
    return create(startEpochNanos, epochNanos, attributes, value, List.of());
  }

  /** As {@link DoublePointData#create}. */
  public static DoublePointData create(
      long startEpochNanos,
      long epochNanos,
      Attributes attributes,
      double value,
      List<DoubleExemplarData> exemplars) {
    return DoublePointData.create(startEpochNanos, epochNanos, attributes, value, exemplars);
  }
}
