package dev.peregrine.sdk.metrics;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.MetricDataType;

/**
 * Decides which metrics, and which of their points, a reader gets. Must be safe for use by several
 * threads, quick, and always give the same answer for the same arguments: whether it is asked once
 * or at each collection is up to who asks.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#metricfilter">Specification</a>
 */
@FunctionalInterface
public interface MetricFilter {

  /** What becomes of a metric. */
  enum MetricResult {
    /** The reader gets the whole metric. */
    ACCEPT,
    /** The reader does not get the metric; it is not even collected if that can be saved. */
    DROP,
    /** {@link #testAttributes} decides for each point. */
    ACCEPT_PARTIAL
  }

  /** What becomes of a point. */
  enum AttributesResult {
    /** The reader gets the point. */
    ACCEPT,
    /** The reader does not get the point. */
    DROP
  }

  /**
   * Accepts every metric: what a reader has by default.
   *
   * @return the same object each time
   */
  static MetricFilter acceptAll() {
    return AcceptAll.INSTANCE;
  }

  /**
   * Decides for a metric.
   *
   * @param scope the scope that the metric is of
   * @param name the name of the metric, as views have it
   * @param type the kind of its data
   * @param unit its unit, empty if it has none
   * @return what becomes of it
   */
  MetricResult testMetric(
      InstrumentationScopeInfo scope, String name, MetricDataType type, String unit);

  /**
   * Decides for a point of a metric for which {@link #testMetric} gave {@link
   * MetricResult#ACCEPT_PARTIAL}.
   *
   * @param scope the scope that the metric is of
   * @param name the name of the metric, as views have it
   * @param type the kind of its data
   * @param unit its unit, empty if it has none
   * @param attributes the attributes of the point
   * @return what becomes of it; {@link AttributesResult#ACCEPT} unless overridden
   */
  default AttributesResult testAttributes(
      InstrumentationScopeInfo scope,
      String name,
      MetricDataType type,
      String unit,
      Attributes attributes) {
    return AttributesResult.ACCEPT;
  }
}
