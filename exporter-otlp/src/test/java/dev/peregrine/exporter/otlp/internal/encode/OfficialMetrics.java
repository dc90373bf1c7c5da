package dev.peregrine.exporter.otlp.internal.encode;

import static dev.peregrine.exporter.otlp.internal.encode.OfficialCommon.attributes;
import static dev.peregrine.exporter.otlp.internal.encode.OfficialCommon.bytes;
import static dev.peregrine.exporter.otlp.internal.encode.OfficialCommon.text;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.Exemplar;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.metrics.v1.SummaryDataPoint;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongExemplarData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.SummaryPointData;
import java.util.List;

/** What a batch of metrics should look like on the wire, made with the official classes. */
public final class OfficialMetrics {

  private OfficialMetrics() {}

  public static ExportMetricsServiceRequest of(List<? extends MetricData> batch) {
    ExportMetricsServiceRequest.Builder request = ExportMetricsServiceRequest.newBuilder();
    OfficialCommon.<MetricData>groups(
            batch, MetricData::getResource, MetricData::getInstrumentationScopeInfo)
        .forEach(
            (resource, scopes) -> {
              ResourceMetrics.Builder resourceMetrics =
                  request
                      .addResourceMetricsBuilder()
                      .setResource(OfficialCommon.resource(resource))
                      .setSchemaUrl(text(resource.getSchemaUrl()));
              scopes.forEach(
                  (scope, metrics) -> {
                    ScopeMetrics.Builder scopeMetrics =
                        resourceMetrics
                            .addScopeMetricsBuilder()
                            .setScope(OfficialCommon.scope(scope))
                            .setSchemaUrl(text(scope.getSchemaUrl()));
                    metrics.forEach(metric -> scopeMetrics.addMetrics(metric(metric)));
                  });
            });
    return request.build();
  }

  static Metric metric(MetricData data) {
    Metric.Builder metric =
        Metric.newBuilder()
            .setName(text(data.getName()))
            .setDescription(text(data.getDescription()))
            .setUnit(text(data.getUnit()));
    switch (data.getType()) {
      case LONG_GAUGE -> {
        metric.getGaugeBuilder();
        data.getLongGaugeData()
            .getPoints()
            .forEach(point -> metric.getGaugeBuilder().addDataPoints(number(point)));
      }
      case DOUBLE_GAUGE -> {
        metric.getGaugeBuilder();
        data.getDoubleGaugeData()
            .getPoints()
            .forEach(point -> metric.getGaugeBuilder().addDataPoints(number(point)));
      }
      case LONG_SUM -> {
        metric
            .getSumBuilder()
            .setAggregationTemporality(
                temporality(data.getLongSumData().getAggregationTemporality()))
            .setIsMonotonic(data.getLongSumData().isMonotonic());
        data.getLongSumData()
            .getPoints()
            .forEach(point -> metric.getSumBuilder().addDataPoints(number(point)));
      }
      case DOUBLE_SUM -> {
        metric
            .getSumBuilder()
            .setAggregationTemporality(
                temporality(data.getDoubleSumData().getAggregationTemporality()))
            .setIsMonotonic(data.getDoubleSumData().isMonotonic());
        data.getDoubleSumData()
            .getPoints()
            .forEach(point -> metric.getSumBuilder().addDataPoints(number(point)));
      }
      case HISTOGRAM -> {
        metric
            .getHistogramBuilder()
            .setAggregationTemporality(
                temporality(data.getHistogramData().getAggregationTemporality()));
        data.getHistogramData()
            .getPoints()
            .forEach(point -> metric.getHistogramBuilder().addDataPoints(histogram(point)));
      }
      case EXPONENTIAL_HISTOGRAM -> {
        metric
            .getExponentialHistogramBuilder()
            .setAggregationTemporality(
                temporality(data.getExponentialHistogramData().getAggregationTemporality()));
        data.getExponentialHistogramData()
            .getPoints()
            .forEach(
                point -> metric.getExponentialHistogramBuilder().addDataPoints(exponential(point)));
      }
      case SUMMARY -> {
        metric.getSummaryBuilder();
        data.getSummaryData()
            .getPoints()
            .forEach(point -> metric.getSummaryBuilder().addDataPoints(summary(point)));
      }
    }
    return metric.build();
  }

  private static AggregationTemporality temporality(
      io.opentelemetry.sdk.metrics.data.AggregationTemporality temporality) {
    return temporality == io.opentelemetry.sdk.metrics.data.AggregationTemporality.DELTA
        ? AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA
        : AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE;
  }

  private static NumberDataPoint number(LongPointData data) {
    return NumberDataPoint.newBuilder()
        .setStartTimeUnixNano(data.getStartEpochNanos())
        .setTimeUnixNano(data.getEpochNanos())
        .setAsInt(data.getValue())
        .addAllExemplars(exemplars(data.getExemplars()))
        .addAllAttributes(attributes(data.getAttributes()))
        .build();
  }

  private static NumberDataPoint number(DoublePointData data) {
    return NumberDataPoint.newBuilder()
        .setStartTimeUnixNano(data.getStartEpochNanos())
        .setTimeUnixNano(data.getEpochNanos())
        .setAsDouble(data.getValue())
        .addAllExemplars(exemplars(data.getExemplars()))
        .addAllAttributes(attributes(data.getAttributes()))
        .build();
  }

  private static HistogramDataPoint histogram(HistogramPointData data) {
    HistogramDataPoint.Builder point =
        HistogramDataPoint.newBuilder()
            .setStartTimeUnixNano(data.getStartEpochNanos())
            .setTimeUnixNano(data.getEpochNanos())
            .setCount(data.getCount())
            .setSum(data.getSum())
            .addAllBucketCounts(data.getCounts())
            .addAllExplicitBounds(data.getBoundaries())
            .addAllExemplars(exemplars(data.getExemplars()))
            .addAllAttributes(attributes(data.getAttributes()));
    if (data.hasMin()) {
      point.setMin(data.getMin());
    }
    if (data.hasMax()) {
      point.setMax(data.getMax());
    }
    return point.build();
  }

  private static ExponentialHistogramDataPoint exponential(ExponentialHistogramPointData data) {
    ExponentialHistogramDataPoint.Builder point =
        ExponentialHistogramDataPoint.newBuilder()
            .addAllAttributes(attributes(data.getAttributes()))
            .setStartTimeUnixNano(data.getStartEpochNanos())
            .setTimeUnixNano(data.getEpochNanos())
            .setCount(data.getCount())
            .setSum(data.getSum())
            .setScale(data.getScale())
            .setZeroCount(data.getZeroCount())
            .addAllExemplars(exemplars(data.getExemplars()));
    if (!data.getPositiveBuckets().getBucketCounts().isEmpty()) {
      point.setPositive(buckets(data.getPositiveBuckets()));
    }
    if (!data.getNegativeBuckets().getBucketCounts().isEmpty()) {
      point.setNegative(buckets(data.getNegativeBuckets()));
    }
    if (data.hasMin()) {
      point.setMin(data.getMin());
    }
    if (data.hasMax()) {
      point.setMax(data.getMax());
    }
    return point.build();
  }

  private static ExponentialHistogramDataPoint.Buckets buckets(ExponentialHistogramBuckets data) {
    return ExponentialHistogramDataPoint.Buckets.newBuilder()
        .setOffset(data.getOffset())
        .addAllBucketCounts(data.getBucketCounts())
        .build();
  }

  private static SummaryDataPoint summary(SummaryPointData data) {
    SummaryDataPoint.Builder point =
        SummaryDataPoint.newBuilder()
            .setStartTimeUnixNano(data.getStartEpochNanos())
            .setTimeUnixNano(data.getEpochNanos())
            .setCount(data.getCount())
            .setSum(data.getSum())
            .addAllAttributes(attributes(data.getAttributes()));
    data.getValues()
        .forEach(
            value ->
                point
                    .addQuantileValuesBuilder()
                    .setQuantile(value.getQuantile())
                    .setValue(value.getValue()));
    return point.build();
  }

  private static List<Exemplar> exemplars(List<? extends ExemplarData> exemplars) {
    return exemplars.stream().map(OfficialMetrics::exemplar).toList();
  }

  private static Exemplar exemplar(ExemplarData data) {
    Exemplar.Builder exemplar =
        Exemplar.newBuilder()
            .setTimeUnixNano(data.getEpochNanos())
            .addAllFilteredAttributes(attributes(data.getFilteredAttributes()));
    if (data instanceof LongExemplarData integer) {
      exemplar.setAsInt(integer.getValue());
    } else if (data instanceof DoubleExemplarData decimal) {
      exemplar.setAsDouble(decimal.getValue());
    }
    if (data.getSpanContext().isValid()) {
      exemplar
          .setTraceId(bytes(data.getSpanContext().getTraceId()))
          .setSpanId(bytes(data.getSpanContext().getSpanId()));
    }
    return exemplar.build();
  }
}
