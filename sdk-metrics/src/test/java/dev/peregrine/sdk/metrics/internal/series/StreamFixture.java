package dev.peregrine.sdk.metrics.internal.series;

import static io.opentelemetry.sdk.metrics.data.AggregationTemporality.CUMULATIVE;
import static io.opentelemetry.sdk.metrics.data.AggregationTemporality.DELTA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.metrics.internal.FakeClock;
import dev.peregrine.sdk.metrics.internal.aggregate.Aggregator;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes streams of a counter that was created at {@link #CREATED}, and reads what they give. */
final class StreamFixture {

  static final long CREATED = 1_000;
  static final Attributes OVERFLOW =
      Attributes.of(AttributeKey.booleanKey("otel.metric.overflow"), true);

  private static final InstrumentationScopeInfo SCOPE = InstrumentationScopeInfo.create("scope");
  private static final AttributeKey<String> KEY = AttributeKey.stringKey("key");

  final FakeClock clock = new FakeClock(CREATED);

  static Attributes set(String value) {
    return Attributes.of(KEY, value);
  }

  SeriesStream delta(Consumer<StreamConfig.Builder> settings) {
    return new SeriesStream(counter(DELTA, settings));
  }

  SeriesStream cumulative(Consumer<StreamConfig.Builder> settings) {
    return new SeriesStream(counter(CUMULATIVE, settings));
  }

  SeriesStream delta() {
    return delta(settings -> {});
  }

  SeriesStream cumulative() {
    return cumulative(settings -> {});
  }

  StreamConfig counter(
      AggregationTemporality temporality, Consumer<StreamConfig.Builder> settings) {
    return config(MetricDataType.LONG_SUM, true, temporality, Aggregator.longSum(), settings);
  }

  StreamConfig config(
      MetricDataType type,
      boolean monotonic,
      AggregationTemporality temporality,
      Aggregator aggregator,
      Consumer<StreamConfig.Builder> settings) {
    MetricDescriptor descriptor =
        new MetricDescriptor(
            Resource.empty(), SCOPE, "name", "description", "unit", type, monotonic, temporality);
    StreamConfig.Builder builder = StreamConfig.builder(descriptor, aggregator).setClock(clock);
    settings.accept(builder);
    return builder.build();
  }

  /** The values of a sum or gauge of whole numbers; empty if there is no metric. */
  static Map<Attributes, Long> values(@Nullable MetricData metric) {
    Map<Attributes, Long> values = new LinkedHashMap<>();
    if (metric != null) {
      for (PointData point : metric.getData().getPoints()) {
        assertThat(values.put(point.getAttributes(), ((LongPointData) point).getValue())).isNull();
      }
    }
    return values;
  }

  /** The only point of a metric. */
  static PointData onlyPoint(@Nullable MetricData metric) {
    assertThat(metric).isNotNull();
    assertThat(metric.getData().getPoints()).hasSize(1);
    return metric.getData().getPoints().iterator().next();
  }
}
