package dev.peregrine.sdk.metrics.internal.point;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongExemplarData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A point made by a collection and one made by the contract cannot be told apart. */
class CollectedPointTest {

  private static final Attributes ATTRIBUTES = Attributes.of(stringKey("key"), "value");
  private static final List<LongExemplarData> LONG_EXEMPLARS =
      List.of(LongExemplarData.create(ATTRIBUTES, 7, SpanContext.getInvalid(), 3));
  private static final List<DoubleExemplarData> DOUBLE_EXEMPLARS =
      List.of(DoubleExemplarData.create(ATTRIBUTES, 7, SpanContext.getInvalid(), 3.5));

  private static void assertSame(PointData collected, PointData created, PointData other) {
    assertThat(collected).isEqualTo(created).hasToString(created.toString());
    assertThat(created).isEqualTo(collected).hasSameHashCodeAs(collected);
    assertThat(collected).isNotEqualTo(other).isNotEqualTo(null).isNotEqualTo("point");
    assertThat(other).isNotEqualTo(collected);
    assertThat(collected.getExemplars()).isEqualTo(created.getExemplars());
  }

  @Test
  void longPoint_sameContent_equalsTheContracts() {
    LongPoint point = new LongPoint();
    point.set(1, 2, ATTRIBUTES, LONG_EXEMPLARS);
    point.setValue(-5);
    assertSame(
        point,
        LongPointData.create(1, 2, ATTRIBUTES, -5, LONG_EXEMPLARS),
        LongPointData.create(1, 2, ATTRIBUTES, -5));
  }

  @Test
  void doublePoint_sameContent_equalsTheContracts() {
    DoublePoint point = new DoublePoint();
    point.set(1, 2, ATTRIBUTES, DOUBLE_EXEMPLARS);
    point.setValue(-0.0);
    assertSame(
        point,
        DoublePointData.create(1, 2, ATTRIBUTES, -0.0, DOUBLE_EXEMPLARS),
        DoublePointData.create(1, 2, ATTRIBUTES, 0.0, DOUBLE_EXEMPLARS));
  }

  private static HistogramPoint histogram() {
    HistogramPoint point = new HistogramPoint(List.of(1.0, 2.0));
    point.set(1, 2, ATTRIBUTES, DOUBLE_EXEMPLARS);
    point.counts()[0] = 4;
    point.counts()[2] = 5;
    return point;
  }

  private static HistogramPointData histogram(
      double sum, boolean hasRange, double min, double max, Long... counts) {
    return HistogramPointData.create(
        1,
        2,
        ATTRIBUTES,
        sum,
        hasRange,
        min,
        hasRange,
        max,
        List.of(1.0, 2.0),
        List.of(counts),
        DOUBLE_EXEMPLARS);
  }

  @Test
  void histogramPoint_sameContent_equalsTheContracts() {
    HistogramPoint point = histogram();
    point.setSum(true, 20);
    point.setRange(true, 0.5, 4);
    assertSame(
        point, histogram(20, true, 0.5, 4, 4L, 0L, 5L), histogram(20, true, 0.5, 4, 4L, 1L, 5L));
    assertThat(point.getCount()).isEqualTo(9);
    assertThat(point.hasSum()).isTrue();
  }

  @Test
  void histogramPoint_withoutSumAndRange_equalsTheContracts() {
    HistogramPoint point = histogram();
    point.setSum(false, 20);
    point.setRange(false, 0.5, 4);
    assertSame(point, histogram(0, false, 0, 0, 4L, 0L, 5L), histogram(0, true, 0, 0, 4L, 0L, 5L));
    assertThat(point.hasSum()).isFalse();
  }

  private static ExponentialHistogramPointData exponential(List<Long> negative) {
    return ExponentialHistogramPointData.create(
        3,
        20,
        2,
        true,
        -4,
        true,
        0.5,
        ExponentialHistogramBuckets.create(3, -7, List.of(5L, 0L, 6L)),
        ExponentialHistogramBuckets.create(3, 0, negative),
        1,
        2,
        ATTRIBUTES,
        DOUBLE_EXEMPLARS);
  }

  @Test
  void exponentialHistogramPoint_sameContent_equalsTheContracts() {
    ExponentialHistogramPoint point = new ExponentialHistogramPoint();
    point.set(1, 2, ATTRIBUTES, DOUBLE_EXEMPLARS);
    point.setSum(true, 20);
    point.setRange(true, -4, 0.5);
    point.setZeroCount(2);
    point.getPositiveBuckets().set(3, 0, new long[] {1, 1, 1, 1}, 0, 4);
    point.getPositiveBuckets().set(3, -7, new long[] {9, 5, 0, 6, 9}, 1, 3);
    point.getNegativeBuckets().set(3, 0, new long[0], 0, 0);
    assertSame(point, exponential(List.of()), exponential(List.of(1L)));
    assertThat(point.getCount()).isEqualTo(13);
    assertThat(point.getPositiveBuckets())
        .isEqualTo(exponential(List.of()).getPositiveBuckets())
        .hasSameHashCodeAs(exponential(List.of()).getPositiveBuckets())
        .hasToString(exponential(List.of()).getPositiveBuckets().toString());
    assertThat(point.getPositiveBuckets().counts()).startsWith(5, 0, 6);
    assertThat(point.getPositiveBuckets().size()).isEqualTo(3);
  }
}
