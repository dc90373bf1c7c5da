package io.opentelemetry.sdk.metrics.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PointsTest {

  private static final Attributes ATTRIBUTES = Attributes.of(AttributeKey.stringKey("k"), "v");
  private static final DoubleExemplarData DOUBLE_EXEMPLAR =
      DoubleExemplarData.create(ATTRIBUTES, 5, SpanContext.getInvalid(), 7.5);
  private static final LongExemplarData LONG_EXEMPLAR =
      LongExemplarData.create(ATTRIBUTES, 5, SpanContext.getInvalid(), 7);
  private static final ExponentialHistogramBuckets BUCKETS =
      ExponentialHistogramBuckets.create(3, -2, List.of(1L, 2L));
  private static final HistogramPointData HISTOGRAM =
      HistogramPointData.create(
          1,
          2,
          ATTRIBUTES,
          3.5,
          true,
          1,
          false,
          2,
          List.of(1.0, 2.0),
          List.of(1L, 2L, 3L),
          List.of(DOUBLE_EXEMPLAR));
  private static final ExponentialHistogramPointData EXPONENTIAL =
      ExponentialHistogramPointData.create(
          3, 1.5, 4, true, -1, false, 2, BUCKETS, BUCKETS, 1, 2, ATTRIBUTES, List.of());

  private static Stream<Object> everything() {
    return Stream.of(
        DOUBLE_EXEMPLAR,
        LONG_EXEMPLAR,
        BUCKETS,
        HISTOGRAM,
        EXPONENTIAL,
        LongPointData.create(1, 2, ATTRIBUTES, 3, List.of(LONG_EXEMPLAR)),
        DoublePointData.create(1, 2, ATTRIBUTES, 3.5, List.of(DOUBLE_EXEMPLAR)),
        SummaryPointData.create(1, 2, ATTRIBUTES, 4, 5.5, List.of(ValueAtQuantile.create(0.5, 2))),
        ValueAtQuantile.create(0.5, 2),
        GaugeData.createLongGaugeData(List.of(LongPointData.create(1, 2, ATTRIBUTES, 3))),
        SumData.createLongSumData(true, AggregationTemporality.DELTA, List.of()),
        HistogramData.create(AggregationTemporality.DELTA, List.of(HISTOGRAM)),
        ExponentialHistogramData.create(AggregationTemporality.DELTA, List.of(EXPONENTIAL)),
        SummaryData.create(List.of()));
  }

  /** The same values, in an object of a class that the SDK does not know. */
  private static Object foreign(Object data) {
    InvocationHandler answers = (proxy, method, args) -> method.invoke(data, args);
    Class<?>[] interfaces = data.getClass().getInterfaces();
    return Proxy.newProxyInstance(interfaces[0].getClassLoader(), interfaces, answers);
  }

  @ParameterizedTest
  @MethodSource("everything")
  void equals_sameValuesInAnotherClass_isTrue(Object data) {
    Object foreign = foreign(data);

    assertThat(data).isEqualTo(foreign).hasSameHashCodeAs(foreign);
  }

  @ParameterizedTest
  @MethodSource("everything")
  void equals_anotherKind_isFalse(Object data) {
    assertThat(everything().filter(data::equals)).hasSize(1);
    assertThat(data).isNotEqualTo("text").isNotEqualTo(null);
  }

  @Test
  void equals_anyOtherValue_isFalse() {
    LongPointData point = LongPointData.create(1, 2, ATTRIBUTES, 3, List.of(LONG_EXEMPLAR));

    assertThat(point)
        .isEqualTo(LongPointData.create(1, 2, ATTRIBUTES, 3, List.of(LONG_EXEMPLAR)))
        .isNotEqualTo(LongPointData.create(9, 2, ATTRIBUTES, 3, List.of(LONG_EXEMPLAR)))
        .isNotEqualTo(LongPointData.create(1, 9, ATTRIBUTES, 3, List.of(LONG_EXEMPLAR)))
        .isNotEqualTo(LongPointData.create(1, 2, Attributes.empty(), 3, List.of(LONG_EXEMPLAR)))
        .isNotEqualTo(LongPointData.create(1, 2, ATTRIBUTES, 9, List.of(LONG_EXEMPLAR)))
        .isNotEqualTo(LongPointData.create(1, 2, ATTRIBUTES, 3));
  }

  @Test
  void equals_doubles_tellsZerosApartAndNotNaNs() {
    assertThat(DoublePointData.create(1, 2, ATTRIBUTES, 0.0, List.of()))
        .isNotEqualTo(DoublePointData.create(1, 2, ATTRIBUTES, -0.0, List.of()));
    assertThat(DoublePointData.create(1, 2, ATTRIBUTES, Double.NaN, List.of()))
        .isEqualTo(DoublePointData.create(1, 2, ATTRIBUTES, Double.NaN, List.of()));
  }

  @Test
  void equals_samePointsInAnotherCollection_isTrue() {
    List<LongPointData> points = List.of(LongPointData.create(1, 2, ATTRIBUTES, 3));
    SumData<LongPointData> sum =
        SumData.createLongSumData(true, AggregationTemporality.DELTA, points);
    SumData<LongPointData> other =
        SumData.createLongSumData(
            true, AggregationTemporality.DELTA, Collections.unmodifiableCollection(points));

    assertThat(sum).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(other).isEqualTo(sum);
  }

  @Test
  void toString_always_isWhatPeopleKnow() {
    assertThat(LongPointData.create(1, 2, ATTRIBUTES, 3))
        .hasToString(
            "ImmutableLongPointData{startEpochNanos=1, epochNanos=2, attributes={k=\"v\"},"
                + " value=3, exemplars=[]}");
    assertThat(BUCKETS)
        .hasToString(
            "ImmutableExponentialHistogramBuckets{scale=3, offset=-2, bucketCounts=[1, 2],"
                + " totalCount=3}");
    assertThat(HistogramData.create(AggregationTemporality.DELTA, List.of(HISTOGRAM)))
        .hasToString(
            "ImmutableHistogramData{aggregationTemporality=DELTA,"
                + " points=[ImmutableHistogramPointData{getStartEpochNanos=1, getEpochNanos=2,"
                + " getAttributes={k=\"v\"}, getSum=3.5, getCount=6, hasMin=true, getMin=1.0,"
                + " hasMax=false, getMax=2.0, getBoundaries=[1.0, 2.0], getCounts=[1, 2, 3],"
                + " getExemplars=["
                + DOUBLE_EXEMPLAR
                + "]}]}");
    assertThat(EXPONENTIAL.toString())
        .startsWith(
            "ImmutableExponentialHistogramPointData{getStartEpochNanos=1, getEpochNanos=2,"
                + " getAttributes={k=\"v\"}, getScale=3, getSum=1.5, getCount=10, getZeroCount=4,"
                + " hasMin=true, getMin=-1.0, hasMax=false, getMax=2.0, getPositiveBuckets=");
    assertThat(DOUBLE_EXEMPLAR.toString())
        .startsWith("ImmutableDoubleExemplarData{filteredAttributes={k=\"v\"}, epochNanos=5, ")
        .endsWith(", value=7.5}");
    assertThat(SumData.createLongSumData(true, AggregationTemporality.DELTA, List.of()))
        .hasToString("ImmutableSumData{points=[], monotonic=true, aggregationTemporality=DELTA}");
    assertThat(SummaryPointData.create(1, 2, ATTRIBUTES, 4, 5.5, List.of()))
        .hasToString(
            "ImmutableSummaryPointData{startEpochNanos=1, epochNanos=2, attributes={k=\"v\"},"
                + " exemplars=[], count=4, sum=5.5, values=[]}");
  }

  @Test
  void create_lists_areCopied() {
    List<Long> counts = new ArrayList<>(List.of(1L, 2L));
    List<LongExemplarData> exemplars = new ArrayList<>(List.of(LONG_EXEMPLAR));
    ExponentialHistogramBuckets buckets = ExponentialHistogramBuckets.create(0, 0, counts);
    HistogramPointData histogram =
        HistogramPointData.create(0, 0, ATTRIBUTES, 0, false, 0, false, 0, List.of(1.0), counts);
    LongPointData point = LongPointData.create(0, 0, ATTRIBUTES, 0, exemplars);

    counts.set(0, 9L);
    exemplars.clear();

    assertThat(buckets.getBucketCounts()).containsExactly(1L, 2L);
    assertThat(buckets.getTotalCount()).isEqualTo(3);
    assertThat(histogram.getCounts()).containsExactly(1L, 2L);
    assertThat(histogram.getCount()).isEqualTo(3);
    assertThat(point.getExemplars()).containsExactly(LONG_EXEMPLAR);
  }

  @Test
  void createHistogram_badBoundaries_throws() {
    for (List<Double> bad :
        List.of(
            List.of(2.0, 1.0),
            List.of(1.0, 1.0),
            List.of(1.0, Double.NaN),
            List.of(Double.NaN, 1.0),
            List.of(1.0, Double.POSITIVE_INFINITY),
            List.of(Double.NEGATIVE_INFINITY, 1.0))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> histogram(bad, List.of(1L, 2L, 3L)))
          .withMessage("boundaries must be finite and strictly increasing: " + bad);
    }
  }

  @Test
  void createHistogram_wrongNumberOfCounts_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> histogram(List.of(1.0, 2.0), List.of(1L, 2L)))
        .withMessage("counts must be one more than the 2 boundaries: [1, 2]");
    assertThatIllegalArgumentException().isThrownBy(() -> histogram(List.of(), List.of()));
    assertThat(histogram(List.of(), List.of(4L)).getCount()).isEqualTo(4);
  }

  private static HistogramPointData histogram(List<Double> boundaries, List<Long> counts) {
    return HistogramPointData.create(1, 2, ATTRIBUTES, 3.5, true, 1, true, 2, boundaries, counts);
  }

  @Test
  void create_null_throwsAndNamesIt() {
    assertThatNullPointerException()
        .isThrownBy(() -> LongPointData.create(1, 2, null, 3))
        .withMessage("attributes");
    assertThatNullPointerException()
        .isThrownBy(() -> DoublePointData.create(1, 2, ATTRIBUTES, 3, null))
        .withMessage("exemplars");
    assertThatNullPointerException()
        .isThrownBy(() -> LongExemplarData.create(ATTRIBUTES, 1, null, 1))
        .withMessage("spanContext");
    assertThatNullPointerException()
        .isThrownBy(() -> SumData.createLongSumData(true, null, List.of()))
        .withMessage("aggregationTemporality");
    assertThatNullPointerException()
        .isThrownBy(() -> GaugeData.createLongGaugeData(null))
        .withMessage("points");
  }
}
