package dev.peregrine.sdk.metrics.internal.series;

import io.opentelemetry.sdk.metrics.data.MetricData;
import org.jspecify.annotations.Nullable;

/** What one reader sees of one instrument through one view. */
public interface MetricStream {

  /** What the stream says of itself. */
  MetricDescriptor descriptor();

  /**
   * Makes points of what was measured; for delta a new interval begins. One thread at a time. In
   * the reusable memory mode the result is valid until the next call.
   *
   * @param epochNanos when the reader began to collect
   * @return the metric, or null if it would have no points
   */
  @Nullable MetricData collect(long epochNanos);
}
