package io.opentelemetry.sdk.metrics.export;

import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;
import java.util.List;

/** What a {@link MetricReader} is given to collect with. */
public interface CollectionRegistration {

  /**
   * Returns a registration that has no metrics.
   *
   * @return the same object each time
   */
  static CollectionRegistration noop() {
    return NoopRegistration.INSTANCE;
  }

  /**
   * Collects the metrics of the SDK and of all producers: runs the callbacks of asynchronous
   * instruments and begins a new interval for what is delta. Safe for use by several threads;
   * collections of one reader follow one another.
   *
   * @return the metrics; with {@link io.opentelemetry.sdk.common.export.MemoryMode#REUSABLE_DATA},
   *     valid until the next call
   */
  default Collection<MetricData> collectAllMetrics() {
    return List.of();
  }

  /**
   * Returns where a reader counts what it does itself, if it is set up to.
   *
   * @return the meter provider that the reader is registered with, or one that does nothing
   */
  default MeterProvider getMeterProvider() {
    return MeterProvider.noop();
  }
}
