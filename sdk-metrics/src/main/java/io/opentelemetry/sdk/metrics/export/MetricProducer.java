package io.opentelemetry.sdk.metrics.export;

import dev.peregrine.sdk.metrics.MetricFilter;
import dev.peregrine.sdk.metrics.internal.point.PartialMetric;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.Collection;

/**
 * A source of metrics other than the SDK: a bridge from another library. It is registered with the
 * meter provider, and asked at each collection of every reader, by one thread at a time for each.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#metricproducer">Specification</a>
 */
public interface MetricProducer {

  /**
   * Gives the metrics there are now.
   *
   * @param resource what the metrics are about
   * @return the metrics, of that resource and of a scope that names the producer
   */
  Collection<MetricData> produce(Resource resource);

  /**
   * Gives those of the metrics there are now that a filter accepts. A producer that can save work
   * by asking the filter first overrides it.
   *
   * @param resource what the metrics are about
   * @param filter the filter of the reader that collects
   * @return the metrics, of that resource and of a scope that names the producer
   */
  default Collection<MetricData> produce(Resource resource, MetricFilter filter) {
    return PartialMetric.accepted(produce(resource), filter);
  }
}
