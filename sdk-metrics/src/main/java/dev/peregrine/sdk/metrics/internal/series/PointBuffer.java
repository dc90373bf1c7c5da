package dev.peregrine.sdk.metrics.internal.series;

import dev.peregrine.sdk.metrics.internal.aggregate.AggregateCell;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the points of a collection. In the reusable memory mode each collection writes over the
 * points of the last; otherwise all is made anew. For one thread at a time.
 */
final class PointBuffer {

  private static final List<PointData> NOT_STARTED = List.of();

  private final MetricDescriptor descriptor;

  /** All points ever handed out; null if they are not used again. */
  private final @Nullable List<PointData> reusable;

  private List<PointData> points;
  private @Nullable MetricData metric;

  PointBuffer(StreamConfig config) {
    descriptor = config.descriptor;
    points = config.reusesData ? new ArrayList<>() : NOT_STARTED;
    reusable = config.reusesData ? new ArrayList<>() : null;
  }

  void start(int expectedPoints) {
    if (reusable == null) {
      points = new ArrayList<>(expectedPoints);
    } else {
      points.clear();
    }
  }

  void add(
      AggregateCell cell,
      long startEpochNanos,
      long epochNanos,
      Attributes attributes,
      List<? extends ExemplarData> exemplars) {
    int index = points.size();
    PointData before = reusable != null && index < reusable.size() ? reusable.get(index) : null;
    PointData point = cell.point(before, startEpochNanos, epochNanos, attributes, exemplars);
    points.add(point);
    if (reusable != null && before == null) {
      reusable.add(point);
    }
  }

  /** The points as a metric, or null if there are none. */
  @Nullable MetricData finish() {
    if (points.isEmpty()) {
      return null;
    }
    if (reusable == null) {
      MetricData made = new CollectedMetric(descriptor, Collections.unmodifiableList(points));
      points = NOT_STARTED;
      return made;
    }
    if (metric == null) {
      metric = new CollectedMetric(descriptor, Collections.unmodifiableList(points));
    }
    return metric;
  }
}
