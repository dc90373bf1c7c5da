package dev.peregrine.exporter.otlp.internal.encode;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.GaugeData;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongExemplarData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.metrics.data.SummaryData;
import io.opentelemetry.sdk.metrics.data.SummaryPointData;
import io.opentelemetry.sdk.metrics.data.ValueAtQuantile;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** Batches of metrics with anything in them that the contract allows, as {@link RandomSpans}. */
final class RandomMetrics {

  private static final List<Double> BOUNDARIES = List.of(-1e9, 0.0, 0.1, 5.0, 1e300);

  private final RandomValues values;
  private final SplittableRandom random;

  RandomMetrics(long seed) {
    values = new RandomValues(seed);
    random = values.random;
  }

  List<MetricData> batch() {
    int size = random.nextInt(20);
    List<MetricData> batch = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      MetricDataType type = MetricDataType.values()[random.nextInt(7)];
      batch.add(
          new TestMetric(
              values.resource(),
              values.scope(),
              values.text(),
              values.text(),
              values.text(),
              type,
              data(type)));
    }
    return batch;
  }

  private Data<?> data(MetricDataType type) {
    boolean monotonic = random.nextBoolean();
    AggregationTemporality temporality =
        AggregationTemporality.values()[random.nextInt(AggregationTemporality.values().length)];
    return switch (type) {
      case LONG_GAUGE -> GaugeData.createLongGaugeData(values.several(this::integer));
      case DOUBLE_GAUGE -> GaugeData.createDoubleGaugeData(values.several(this::decimal));
      case LONG_SUM ->
          SumData.createLongSumData(monotonic, temporality, values.several(this::integer));
      case DOUBLE_SUM ->
          SumData.createDoubleSumData(monotonic, temporality, values.several(this::decimal));
      case HISTOGRAM -> HistogramData.create(temporality, values.several(this::histogram));
      case EXPONENTIAL_HISTOGRAM ->
          ExponentialHistogramData.create(temporality, values.several(this::exponential));
      case SUMMARY -> SummaryData.create(values.several(this::summary));
    };
  }

  private LongPointData integer() {
    return random.nextBoolean()
        ? LongPointData.create(values.time(), values.time(), values.attributes(), values.integer())
        : new TestMetric.LongPoint(
            values.time(),
            values.time(),
            values.attributes(),
            values.integer(),
            values.several(this::integerExemplar));
  }

  private DoublePointData decimal() {
    return DoublePointData.create(
        values.time(),
        values.time(),
        values.attributes(),
        values.number(),
        values.several(this::decimalExemplar));
  }

  private HistogramPointData histogram() {
    if (random.nextBoolean()) {
      List<Double> boundaries = BOUNDARIES.subList(0, random.nextInt(BOUNDARIES.size() + 1));
      return HistogramPointData.create(
          values.time(),
          values.time(),
          values.attributes(),
          values.number(),
          random.nextBoolean(),
          values.number(),
          random.nextBoolean(),
          values.number(),
          boundaries,
          random.longs(boundaries.size() + 1, 0, Integer.MAX_VALUE).boxed().toList());
    }
    return new TestMetric.HistogramPoint(
        values.time(),
        values.time(),
        values.attributes(),
        values.number(),
        values.integer(),
        random.nextBoolean(),
        values.number(),
        random.nextBoolean(),
        values.number(),
        values.several(values::number),
        values.several(values::integer),
        values.several(this::decimalExemplar));
  }

  private ExponentialHistogramPointData exponential() {
    if (random.nextBoolean()) {
      return ExponentialHistogramPointData.create(
          random.nextInt(-10, 21),
          values.number(),
          random.nextInt(3),
          random.nextBoolean(),
          values.number(),
          random.nextBoolean(),
          values.number(),
          buckets(),
          buckets(),
          values.time(),
          values.time(),
          values.attributes(),
          values.several(this::decimalExemplar));
    }
    return new TestMetric.ExponentialPoint(
        values.time(),
        values.time(),
        values.attributes(),
        random.nextInt(),
        values.number(),
        values.integer(),
        values.integer(),
        random.nextBoolean(),
        values.number(),
        random.nextBoolean(),
        values.number(),
        buckets(),
        buckets(),
        values.several(this::decimalExemplar));
  }

  private ExponentialHistogramBuckets buckets() {
    return switch (random.nextInt(3)) {
      case 0 -> ExponentialHistogramBuckets.create(20, 0, List.of());
      case 1 ->
          ExponentialHistogramBuckets.create(
              20, random.nextInt(), random.longs(random.nextInt(200), 0, 300).boxed().toList());
      default ->
          ExponentialHistogramBuckets.create(
              0, random.nextInt(-1, 2), values.several(() -> random.nextLong(Long.MAX_VALUE)));
    };
  }

  private SummaryPointData summary() {
    return SummaryPointData.create(
        values.time(),
        values.time(),
        values.attributes(),
        values.integer(),
        values.number(),
        DoubleStream.of(0, 0.5, 1)
            .limit(random.nextInt(4))
            .mapToObj(quantile -> ValueAtQuantile.create(quantile, values.number()))
            .toList());
  }

  private LongExemplarData integerExemplar() {
    return LongExemplarData.create(
        values.attributes(), values.time(), maybeContext(), values.integer());
  }

  private DoubleExemplarData decimalExemplar() {
    return DoubleExemplarData.create(
        values.attributes(), values.time(), maybeContext(), values.number());
  }

  private SpanContext maybeContext() {
    return random.nextBoolean() ? values.context() : SpanContext.getInvalid();
  }
}
