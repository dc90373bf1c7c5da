package io.opentelemetry.sdk.metrics.export;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.metrics.internal.data.ImmutableMetricData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.List;
import java.util.stream.LongStream;

/** Metrics to be collected. */
final class TestMetrics {

  static final AttributeKey<Long> NUMBER = AttributeKey.longKey("number");

  private TestMetrics() {}

  /** A sum with points whose values, and attribute {@code number}, count from 0. */
  static MetricData sum(String name, int points) {
    List<LongPointData> data =
        LongStream.range(0, points)
            .mapToObj(i -> LongPointData.create(1, 2, Attributes.of(NUMBER, i), i))
            .toList();
    return ImmutableMetricData.createLongSum(
        Resource.empty(),
        InstrumentationScopeInfo.create("test"),
        name,
        "description",
        "1",
        SumData.createLongSumData(true, AggregationTemporality.DELTA, data));
  }
}
