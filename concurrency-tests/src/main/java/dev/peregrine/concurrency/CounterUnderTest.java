package dev.peregrine.concurrency;

import dev.peregrine.sdk.metrics.internal.aggregate.Aggregator;
import dev.peregrine.sdk.metrics.internal.series.MetricDescriptor;
import dev.peregrine.sdk.metrics.internal.series.SeriesStream;
import dev.peregrine.sdk.metrics.internal.series.StreamConfig;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.resources.Resource;
import java.time.Duration;

/** A counter of two sets of attributes, and what a collection says of them. */
final class CounterUnderTest {

  static final Attributes A = Attributes.of(AttributeKey.stringKey("key"), "a");
  static final Attributes B = Attributes.of(AttributeKey.stringKey("key"), "b");
  static final Attributes OVERFLOW =
      Attributes.of(AttributeKey.booleanKey("otel.metric.overflow"), true);

  private final SeriesStream stream;

  private CounterUnderTest(AggregationTemporality temporality, int limit, Duration expiry) {
    stream =
        new SeriesStream(
            StreamConfig.builder(
                    new MetricDescriptor(
                        Resource.empty(),
                        InstrumentationScopeInfo.empty(),
                        "counter",
                        "",
                        "",
                        MetricDataType.LONG_SUM,
                        true,
                        temporality),
                    Aggregator.longSum())
                .setCardinalityLimit(limit)
                .setIdleExpiry(expiry)
                .setCreatedEpochNanos(0)
                .build());
  }

  static CounterUnderTest delta(int limit) {
    return new CounterUnderTest(AggregationTemporality.DELTA, limit, Duration.ZERO);
  }

  static CounterUnderTest cumulative(Duration expiry) {
    return new CounterUnderTest(AggregationTemporality.CUMULATIVE, 2, expiry);
  }

  void add(long value, Attributes attributes) {
    stream.record(value, attributes, null);
  }

  void remove(Attributes attributes) {
    stream.remove(attributes);
  }

  /** What the collection says of A, of B and of the rest; 0 if nothing. */
  long[] collect(long epochNanos) {
    long[] values = new long[3];
    MetricData metric = stream.collect(epochNanos);
    if (metric != null) {
      for (LongPointData point : metric.getLongSumData().getPoints()) {
        Attributes attributes = point.getAttributes();
        values[attributes.equals(A) ? 0 : attributes.equals(B) ? 1 : 2] += point.getValue();
      }
    }
    return values;
  }
}
