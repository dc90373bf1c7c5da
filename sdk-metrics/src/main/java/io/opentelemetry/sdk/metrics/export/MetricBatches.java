package io.opentelemetry.sdk.metrics.export;

import dev.peregrine.sdk.metrics.internal.point.PartialMetric;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts a collection into batches of a number of points, all of them full but the last. */
final class MetricBatches {

  private final int maxSize;
  private final List<Collection<MetricData>> batches = new ArrayList<>();
  private List<MetricData> batch = new ArrayList<>();
  private int free;

  private MetricBatches(int maxSize) {
    this.maxSize = maxSize;
    free = maxSize;
  }

  /**
   * Cuts a collection, keeping the order of metrics and points. A metric that does not fit is
   * spread over several batches.
   *
   * @param maxSize how many points a batch holds at most; 0 for no limit
   */
  static List<Collection<MetricData>> of(Collection<MetricData> metrics, int maxSize) {
    if (metrics.isEmpty()) {
      return List.of();
    }
    if (maxSize == 0) {
      return List.of(metrics);
    }
    MetricBatches cutter = new MetricBatches(maxSize);
    metrics.forEach(cutter::add);
    cutter.endBatch();
    return cutter.batches;
  }

  private void add(MetricData metric) {
    int size = metric.getData().getPoints().size();
    if (size <= free) {
      batch.add(metric);
      free -= size;
    } else {
      addInParts(metric, new ArrayList<>(metric.getData().getPoints()));
    }
  }

  private void addInParts(MetricData metric, List<PointData> points) {
    int from = 0;
    while (from < points.size()) {
      if (free == 0) {
        endBatch();
      }
      int to = Math.min(points.size(), from + free);
      batch.add(PartialMetric.of(metric, points.subList(from, to)));
      free -= to - from;
      from = to;
    }
  }

  private void endBatch() {
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    batch = new ArrayList<>();
    free = maxSize;
  }
}
