package io.opentelemetry.sdk.testing.assertj;

import static io.opentelemetry.sdk.testing.assertj.Metrics.ATTRIBUTES;
import static io.opentelemetry.sdk.testing.assertj.Metrics.DOUBLE_EXEMPLAR;
import static io.opentelemetry.sdk.testing.assertj.Metrics.DOUBLE_GAUGE;
import static io.opentelemetry.sdk.testing.assertj.Metrics.DOUBLE_SUM;
import static io.opentelemetry.sdk.testing.assertj.Metrics.EXPONENTIAL_HISTOGRAM;
import static io.opentelemetry.sdk.testing.assertj.Metrics.FILTERED;
import static io.opentelemetry.sdk.testing.assertj.Metrics.HISTOGRAM;
import static io.opentelemetry.sdk.testing.assertj.Metrics.KEY;
import static io.opentelemetry.sdk.testing.assertj.Metrics.LONG_EXEMPLAR;
import static io.opentelemetry.sdk.testing.assertj.Metrics.LONG_GAUGE;
import static io.opentelemetry.sdk.testing.assertj.Metrics.LONG_SUM;
import static io.opentelemetry.sdk.testing.assertj.Metrics.OTHER_LONG_EXEMPLAR;
import static io.opentelemetry.sdk.testing.assertj.Metrics.RESOURCE;
import static io.opentelemetry.sdk.testing.assertj.Metrics.SCOPE;
import static io.opentelemetry.sdk.testing.assertj.Metrics.SPAN_ID;
import static io.opentelemetry.sdk.testing.assertj.Metrics.SUMMARY;
import static io.opentelemetry.sdk.testing.assertj.Metrics.TRACE_ID;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThatThrownBy;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.attributeEntry;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MetricAssertTest {

  @Test
  void metric_truth_passes() {
    assertThat(LONG_SUM)
        .hasName("m")
        .hasDescription("d")
        .hasUnit("u")
        .hasResource(RESOURCE)
        .hasResourceSatisfying(resource -> resource.hasAttribute(AttributeKey.stringKey("r"), "1"))
        .hasInstrumentationScope(SCOPE);
  }

  @Test
  void sums_truth_passes() {
    assertThat(LONG_SUM)
        .hasLongSumSatisfying(
            sum ->
                sum.isMonotonic()
                    .isDelta()
                    .hasPointsSatisfying(point -> point.hasValue(4), point -> point.hasValue(3))
                    .containsPointsSatisfying(
                        point ->
                            point
                                .hasStartEpochNanos(10)
                                .hasEpochNanos(20)
                                .hasValueSatisfying(value -> value.isBetween(1L, 3L))
                                .hasAttributes(ATTRIBUTES)
                                .hasAttributes(attributeEntry("k", "v"))
                                .hasAttribute(KEY, "v")
                                .hasAttribute(equalTo(KEY, "v"))
                                .hasAttributesSatisfying(all -> assertThat(all).hasSize(1))
                                .hasAttributesSatisfying(equalTo(KEY, "v"))
                                .hasAttributesSatisfyingExactly(equalTo(KEY, "v")))
                    .containsPointsSatisfying());
    assertThat(DOUBLE_SUM)
        .hasDoubleSumSatisfying(
            sum ->
                sum.isNotMonotonic()
                    .isCumulative()
                    .hasPointsSatisfying(
                        point ->
                            point
                                .hasValue(3.5)
                                .hasValueSatisfying(value -> value.isGreaterThan(3))
                                .hasExemplars(DOUBLE_EXEMPLAR))
                    .containsPointsSatisfying(point -> point.hasValue(3.5)));
  }

  @Test
  void gauges_truth_passes() {
    assertThat(LONG_GAUGE)
        .hasLongGaugeSatisfying(
            gauge ->
                gauge
                    .hasPointsSatisfying(point -> point.hasValue(3))
                    .containsPointsSatisfying(point -> point.hasValue(3)));
    assertThat(DOUBLE_GAUGE)
        .hasDoubleGaugeSatisfying(
            gauge ->
                gauge
                    .hasPointsSatisfying(point -> point.hasValue(3.5))
                    .containsPointsSatisfying(point -> point.hasValue(3.5)));
  }

  @Test
  void histogram_truth_passes() {
    assertThat(HISTOGRAM)
        .hasHistogramSatisfying(
            histogram ->
                histogram
                    .isDelta()
                    .containsPointsSatisfying(point -> point.hasCount(6))
                    .hasPointsSatisfying(
                        point ->
                            point
                                .hasSum(9.5)
                                .hasSumGreaterThan(9)
                                .hasMin(0.5)
                                .hasCount(6)
                                .hasBucketBoundaries(1, 2)
                                .hasBucketBoundaries(new double[] {1.1, 2}, Offset.offset(0.2))
                                .hasBucketCounts(1, 2, 3)
                                .hasExemplars(DOUBLE_EXEMPLAR)
                                .hasExemplarsSatisfying(exemplar -> exemplar.hasValue(7.5))));
  }

  @Test
  void exponentialHistogram_truth_passes() {
    assertThat(EXPONENTIAL_HISTOGRAM)
        .hasExponentialHistogramSatisfying(
            histogram ->
                histogram
                    .isCumulative()
                    .containsPointsSatisfying(point -> point.hasCount(7))
                    .hasPointsSatisfying(
                        point ->
                            point
                                .hasScale(3)
                                .hasSum(9.5)
                                .hasMax(8)
                                .hasCount(7)
                                .hasZeroCount(4)
                                .hasPositiveBucketsSatisfying(
                                    buckets ->
                                        buckets
                                            .hasOffset(-2)
                                            .hasCounts(List.of(1L, 2L))
                                            .hasTotalCount(3))
                                .hasNegativeBucketsSatisfying(buckets -> buckets.hasTotalCount(0))
                                .hasExemplars(DOUBLE_EXEMPLAR)
                                .hasExemplarsSatisfying(exemplar -> exemplar.hasValue(7.5))));
  }

  @Test
  void summary_truth_passes() {
    assertThat(SUMMARY)
        .hasSummarySatisfying(
            summary ->
                summary
                    .containsPointsSatisfying(point -> point.hasSum(9.5))
                    .hasPointsSatisfying(
                        point ->
                            point
                                .hasCount(5)
                                .hasSum(9.5)
                                .hasValuesSatisfying(
                                    value -> value.hasQuantile(1).hasValue(2),
                                    value -> value.hasQuantile(0).hasValue(1)))
                    .points()
                    .hasSize(1));
  }

  @Test
  void exemplars_truth_passes() {
    longPoint(
        point ->
            point
                .hasExemplars(OTHER_LONG_EXEMPLAR, LONG_EXEMPLAR)
                .hasExemplarsSatisfying(
                    exemplar -> exemplar.hasValue(8),
                    exemplar ->
                        exemplar
                            .hasValue(7)
                            .hasEpochNanos(15)
                            .hasTraceId(TRACE_ID)
                            .hasSpanId(SPAN_ID)
                            .hasFilteredAttribute(FILTERED, 1L)
                            .hasFilteredAttribute(equalTo(FILTERED, 1))
                            .hasFilteredAttributes(LONG_EXEMPLAR.getFilteredAttributes())
                            .hasFilteredAttributes(attributeEntry("filtered", 1))
                            .hasFilteredAttributesSatisfying(equalTo(FILTERED, 1))
                            .hasFilteredAttributesSatisfyingExactly(equalTo(FILTERED, 1))));
    new DoubleExemplarAssert(DOUBLE_EXEMPLAR)
        .hasValue(7.5)
        .hasEpochNanos(15)
        .hasTraceId(TRACE_ID)
        .hasSpanId(SPAN_ID)
        .hasFilteredAttribute(FILTERED, 1L)
        .hasFilteredAttribute(equalTo(FILTERED, 1))
        .hasFilteredAttributes(DOUBLE_EXEMPLAR.getFilteredAttributes())
        .hasFilteredAttributes(attributeEntry("filtered", 1))
        .hasFilteredAttributesSatisfying(equalTo(FILTERED, 1))
        .hasFilteredAttributesSatisfyingExactly(equalTo(FILTERED, 1));
  }

  private static void longPoint(Consumer<LongPointAssert> assertion) {
    assertion.accept(new LongPointAssert(LONG_SUM.getLongSumData().getPoints().iterator().next()));
  }

  private static HistogramPointAssert histogramPoint() {
    return new HistogramPointAssert(HISTOGRAM.getHistogramData().getPoints().iterator().next());
  }

  private static ExponentialHistogramPointAssert exponentialPoint() {
    return new ExponentialHistogramPointAssert(
        EXPONENTIAL_HISTOGRAM.getExponentialHistogramData().getPoints().iterator().next());
  }

  private static SummaryPointAssert summaryPoint() {
    return new SummaryPointAssert(SUMMARY.getSummaryData().getPoints().iterator().next());
  }

  private static LongSumAssert longSum() {
    return new LongSumAssert(LONG_SUM.getLongSumData());
  }

  private static LongExemplarAssert exemplar() {
    return new LongExemplarAssert(LONG_EXEMPLAR);
  }

  private static Arguments of(ThrowingCallable assertion, String message) {
    return Arguments.of(message, assertion);
  }

  private static List<Arguments> falsehoods() {
    MetricAssert sum = assertThat(LONG_SUM);
    return List.of(
        of(() -> sum.hasName("x"), "[metric 'm' name]"),
        of(() -> sum.hasDescription("x"), "[metric 'm' description]"),
        of(() -> sum.hasUnit("x"), "[metric 'm' unit]"),
        of(() -> sum.hasResource(Resource.empty()), "[metric 'm' resource]"),
        of(
            () -> sum.hasResourceSatisfying(resource -> resource.hasSchemaUrl("x")),
            "[metric 'm': resource schema URL]"),
        of(() -> sum.hasInstrumentationScope(null), "[metric 'm' instrumentation scope]"),
        of(() -> sum.hasLongGaugeSatisfying(data -> {}), "[metric 'm' type]"),
        of(() -> sum.hasDoubleGaugeSatisfying(data -> {}), "[metric 'm' type]"),
        of(() -> sum.hasDoubleSumSatisfying(data -> {}), "[metric 'm' type]"),
        of(() -> sum.hasHistogramSatisfying(data -> {}), "[metric 'm' type]"),
        of(() -> sum.hasExponentialHistogramSatisfying(data -> {}), "[metric 'm' type]"),
        of(() -> sum.hasSummarySatisfying(data -> {}), "[metric 'm' type]"),
        of(() -> assertThat(SUMMARY).hasLongSumSatisfying(data -> {}), "[metric 'm' type]"),
        of(() -> assertThat((MetricData) null).hasName("m"), "not to be null"),
        of(
            () -> sum.hasLongSumSatisfying(LongSumAssert::isCumulative),
            "[metric 'm': temporality]"),
        of(() -> longSum().isNotMonotonic(), "[monotonic]"),
        of(() -> longSum().hasPointsSatisfying(), "[points]"),
        of(() -> longSum().hasPointsSatisfying(point -> point.hasValue(3)), "[points]"),
        of(() -> longSum().containsPointsSatisfying(point -> point.hasValue(9)), "[point value]"),
        of(() -> longPoint(point -> point.hasStartEpochNanos(9)), "[point start time]"),
        of(() -> longPoint(point -> point.hasEpochNanos(9)), "[point time]"),
        of(
            () -> longPoint(point -> point.hasValueSatisfying(value -> value.isZero())),
            "[point value]"),
        of(() -> longPoint(point -> point.hasAttribute(KEY, "x")), "[point: STRING attribute 'k']"),
        of(
            () -> longPoint(point -> point.hasAttributesSatisfyingExactly()),
            "[point: unexpected attributes]"),
        of(
            () ->
                longPoint(point -> point.hasAttributesSatisfying(all -> assertThat(all).isEmpty())),
            "[point attributes]"),
        of(() -> longPoint(point -> point.hasExemplars(LONG_EXEMPLAR)), "[exemplars]"),
        of(
            () -> longPoint(point -> point.hasExemplarsSatisfying(one -> one.hasValue(7))),
            "[exemplars]"),
        of(() -> exemplar().hasValue(9), "[exemplar value]"),
        of(() -> exemplar().hasEpochNanos(9), "[exemplar time]"),
        of(() -> exemplar().hasTraceId("9"), "[exemplar trace id]"),
        of(() -> exemplar().hasSpanId("9"), "[exemplar span id]"),
        of(
            () -> exemplar().hasFilteredAttribute(FILTERED, 9L),
            "[exemplar: LONG attribute 'filtered']"),
        of(() -> exemplar().hasFilteredAttributes(), "[exemplar: unexpected attributes]"),
        of(() -> new DoubleExemplarAssert(DOUBLE_EXEMPLAR).hasValue(9), "[exemplar value]"),
        of(() -> histogramPoint().hasSum(9), "[point sum]"),
        of(() -> histogramPoint().hasSumGreaterThan(9.5), "[point sum]"),
        of(() -> histogramPoint().hasMin(0), "[point minimum]"),
        of(() -> histogramPoint().hasMax(0), "[point has maximum]"),
        of(() -> histogramPoint().hasCount(9), "[point count]"),
        of(() -> histogramPoint().hasBucketBoundaries(1), "[bucket boundaries]"),
        of(
            () -> histogramPoint().hasBucketBoundaries(new double[] {1, 3}, Offset.offset(0.1)),
            "[bucket boundaries]"),
        of(() -> histogramPoint().hasBucketCounts(1, 2), "[point bucket counts]"),
        of(() -> exponentialPoint().hasScale(9), "[point scale]"),
        of(() -> exponentialPoint().hasMin(0), "[point has minimum]"),
        of(() -> exponentialPoint().hasMax(9), "[point maximum]"),
        of(() -> exponentialPoint().hasZeroCount(9), "[point zero count]"),
        of(
            () -> exponentialPoint().hasPositiveBucketsSatisfying(buckets -> buckets.hasOffset(9)),
            "[positive buckets: offset]"),
        of(
            () ->
                exponentialPoint()
                    .hasNegativeBucketsSatisfying(buckets -> buckets.hasCounts(List.of(9L))),
            "[negative buckets: bucket counts]"),
        of(() -> summaryPoint().hasCount(9), "[point count]"),
        of(() -> summaryPoint().hasSum(9), "[point sum]"),
        of(() -> summaryPoint().hasValuesSatisfying(value -> value.hasQuantile(0)), "[values]"),
        of(() -> new HistogramAssert(null).isDelta(), "not to be null"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("falsehoods")
  void assertion_falsehood_failsNamingThePart(String message, ThrowingCallable assertion) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContaining(message);
  }
}
