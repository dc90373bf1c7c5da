package io.opentelemetry.sdk.metrics.internal.data;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.LongExemplarData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import java.util.List;

/** Makes points. */
public final class ImmutableLongPointData {

  private ImmutableLongPointData() {}

  /** Makes a point without exemplars. */
  public static LongPointData create(
      long startEpochNanos, long epochNanos, Attributes attributes, long value) {
    return create(startEpochNanos, epochNanos, attributes, value, List.of());
  }

  /** As {@link LongPointData#create}. */
  public static LongPointData create(
      long startEpochNanos,
      long epochNanos,
      Attributes attributes,
      long value,
      List<LongExemplarData> exemplars) {
    return LongPointData.create(startEpochNanos, epochNanos, attributes, value, exemplars);
  }
}
