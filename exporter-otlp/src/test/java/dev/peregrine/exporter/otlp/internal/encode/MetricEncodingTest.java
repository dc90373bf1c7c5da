package dev.peregrine.exporter.otlp.internal.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Metrics in both encodings, judged by the official classes. */
class MetricEncodingTest {

  private static final ExportMetricsServiceRequest METRICS =
      ExportMetricsServiceRequest.getDefaultInstance();

  private static ExportMetricsServiceRequest roundTrip(Encoding encoding, MetricData... batch) {
    return encoding.roundTrip(MetricRequest.LISTING, List.of(batch), METRICS);
  }

  private static Metric onlyMetric(ExportMetricsServiceRequest request) {
    return request.getResourceMetrics(0).getScopeMetrics(0).getMetrics(0);
  }

  // O38–O44, O52–O54
  @ParameterizedTest
  @EnumSource
  void encode_randomBatches_decodeToWhatTheOfficialClassesSay(Encoding encoding) {
    for (long seed = 0; seed < 200; seed++) {
      RandomMetrics metrics = new RandomMetrics(seed);
      RequestEncoder<MetricData> encoder = encoding.encoder(MetricRequest.LISTING);
      for (int i = 0; i < 5; i++) {
        List<MetricData> batch = metrics.batch();
        encoder.encode(batch, Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertThat(encoding.decode(Encoding.bytes(encoder), METRICS))
            .as("seed %d, batch %d", seed, i)
            .isEqualTo(OfficialMetrics.of(batch));
        assertThat(encoder.failedItems()).isZero();
        assertThat(encoder.count())
            .isEqualTo(batch.stream().mapToInt(m -> m.getData().getPoints().size()).sum());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void encode_nothing_isAnEmptyRequest(Encoding encoding) {
    assertThat(roundTrip(encoding)).isEqualTo(METRICS);
  }

  @ParameterizedTest
  @EnumSource
  void encode_pointWithNothingSet_stillHasItsValue(Encoding encoding) {
    MetricData gauge = TestMetric.gauge(LongPointData.create(0, 0, Attributes.empty(), 0));

    Metric metric = onlyMetric(roundTrip(encoding, gauge));

    assertThat(metric.getGauge().getDataPoints(0).hasAsInt()).isTrue();
  }

  // O39
  @ParameterizedTest
  @EnumSource
  void encode_metricWithoutPoints_keepsItsKind(Encoding encoding) {
    Metric metric = onlyMetric(roundTrip(encoding, TestMetric.counter("c")));

    assertThat(metric.hasSum()).isTrue();
    assertThat(metric.getSum().getIsMonotonic()).isTrue();
    assertThat(metric.getSum().getAggregationTemporalityValue()).isEqualTo(2);
  }

  // O41
  @ParameterizedTest
  @EnumSource
  void encode_histogramWithoutBuckets_hasSumButNeitherMinimumNorMaximum(Encoding encoding) {
    HistogramPointData point =
        HistogramPointData.create(
            1, 2, Attributes.empty(), 0, false, 0, false, 0, List.of(), List.of(0L));
    MetricData histogram =
        TestMetric.of(
            "h",
            MetricDataType.HISTOGRAM,
            HistogramData.create(AggregationTemporality.DELTA, List.of(point)));

    HistogramDataPoint decoded =
        onlyMetric(roundTrip(encoding, histogram)).getHistogram().getDataPoints(0);

    assertThat(decoded.hasSum()).isTrue();
    assertThat(decoded.hasMin()).isFalse();
    assertThat(decoded.hasMax()).isFalse();
    assertThat(decoded.getBucketCountsList()).containsExactly(0L);
    assertThat(decoded.getExplicitBoundsCount()).isZero();
  }

  // O42
  @ParameterizedTest
  @EnumSource
  void encode_exponentialHistogramWithZerosOnly_hasNoBuckets(Encoding encoding) {
    ExponentialHistogramBuckets none = ExponentialHistogramBuckets.create(20, 0, List.of());
    ExponentialHistogramPointData point =
        ExponentialHistogramPointData.create(
            -4, 0, 3, true, 0, true, 0, none, none, 1, 2, Attributes.empty(), List.of());
    MetricData histogram =
        TestMetric.of(
            "h",
            MetricDataType.EXPONENTIAL_HISTOGRAM,
            ExponentialHistogramData.create(AggregationTemporality.CUMULATIVE, List.of(point)));

    ExponentialHistogramDataPoint decoded =
        onlyMetric(roundTrip(encoding, histogram)).getExponentialHistogram().getDataPoints(0);

    assertThat(decoded.getScale()).isEqualTo(-4);
    assertThat(decoded.getZeroCount()).isEqualTo(3);
    assertThat(decoded.hasPositive()).isFalse();
    assertThat(decoded.hasMin()).isTrue();
    assertThat(decoded.hasMax()).isTrue();
  }

  /** Around each length where one more byte is needed to write it. */
  @ParameterizedTest
  @EnumSource
  void encode_manyPoints_writesAll(Encoding encoding) {
    for (int points : new int[] {1, 2, 3, 4, 5, 6, 7, 500, 600, 100_000}) {
      MetricData counter = TestMetric.counter("c", LongStream.range(0, points).toArray());

      assertThat(roundTrip(encoding, counter)).isEqualTo(OfficialMetrics.of(List.of(counter)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void encode_metricThatThrowsMidway_isLeftOutAndCounted(Encoding encoding) {
    List<LongPointData> points = new ArrayList<>();
    points.add(
        LongPointData.create(1, 2, Attributes.of(AttributeKey.stringKey("k"), "v".repeat(500)), 3));
    points.add(null);
    MetricData broken =
        TestMetric.of(
            "broken",
            MetricDataType.LONG_GAUGE,
            (io.opentelemetry.sdk.metrics.data.GaugeData<LongPointData>) () -> points);
    MetricData good = TestMetric.counter("good", 1, 2);
    RequestEncoder<MetricData> encoder = encoding.encoder(MetricRequest.LISTING);

    encoder.encode(List.of(broken, good), Integer.MAX_VALUE, Integer.MAX_VALUE);

    assertThat(encoder.failedItems()).isEqualTo(1);
    assertThat(encoder.count()).isEqualTo(2);
    assertThat(encoding.decode(Encoding.bytes(encoder), METRICS))
        .isEqualTo(OfficialMetrics.of(List.of(good)));
  }
}
