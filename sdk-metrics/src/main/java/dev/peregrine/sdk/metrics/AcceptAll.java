package dev.peregrine.sdk.metrics;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.MetricDataType;

/** The filter that filters nothing. */
enum AcceptAll implements MetricFilter {
  INSTANCE;

  @Override
  public MetricResult testMetric(
      InstrumentationScopeInfo scope, String name, MetricDataType type, String unit) {
    return MetricResult.ACCEPT;
  }
}
