package io.opentelemetry.sdk.testing.assertj;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
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
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.metrics.data.SummaryData;
import io.opentelemetry.sdk.metrics.data.SummaryPointData;
import io.opentelemetry.sdk.metrics.data.ValueAtQuantile;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.testing.metrics.TestMetricData;
import java.util.List;

/** Metrics of all kinds to make assertions on. */
final class Metrics {

  static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
  static final String SPAN_ID = "b7ad6b7169203331";
  static final AttributeKey<String> KEY = AttributeKey.stringKey("k");
  static final AttributeKey<Long> FILTERED = AttributeKey.longKey("filtered");
  static final Attributes ATTRIBUTES = Attributes.of(KEY, "v");
  static final Attributes OTHER_ATTRIBUTES = Attributes.of(KEY, "w");
  static final Resource RESOURCE = Resource.create(Attributes.of(AttributeKey.stringKey("r"), "1"));
  static final InstrumentationScopeInfo SCOPE = InstrumentationScopeInfo.create("scope");

  private static final SpanContext SPAN =
      SpanContext.create(TRACE_ID, SPAN_ID, TraceFlags.getSampled(), TraceState.getDefault());

  static final LongExemplarData LONG_EXEMPLAR =
      LongExemplarData.create(Attributes.of(FILTERED, 1L), 15, SPAN, 7);
  static final LongExemplarData OTHER_LONG_EXEMPLAR =
      LongExemplarData.create(Attributes.empty(), 16, SpanContext.getInvalid(), 8);
  static final DoubleExemplarData DOUBLE_EXEMPLAR =
      DoubleExemplarData.create(Attributes.of(FILTERED, 1L), 15, SPAN, 7.5);

  static final MetricData LONG_SUM =
      metric()
          .setLongSumData(
              SumData.createLongSumData(
                  true,
                  AggregationTemporality.DELTA,
                  List.of(
                      LongPointData.create(
                          10, 20, ATTRIBUTES, 3, List.of(LONG_EXEMPLAR, OTHER_LONG_EXEMPLAR)),
                      LongPointData.create(10, 20, OTHER_ATTRIBUTES, 4))))
          .build();
  static final MetricData DOUBLE_SUM =
      metric()
          .setDoubleSumData(
              SumData.createDoubleSumData(
                  false,
                  AggregationTemporality.CUMULATIVE,
                  List.of(
                      DoublePointData.create(10, 20, ATTRIBUTES, 3.5, List.of(DOUBLE_EXEMPLAR)))))
          .build();
  static final MetricData LONG_GAUGE =
      metric()
          .setLongGaugeData(
              GaugeData.createLongGaugeData(List.of(LongPointData.create(10, 20, ATTRIBUTES, 3))))
          .build();
  static final MetricData DOUBLE_GAUGE =
      metric()
          .setDoubleGaugeData(
              GaugeData.createDoubleGaugeData(
                  List.of(DoublePointData.create(10, 20, ATTRIBUTES, 3.5, List.of()))))
          .build();
  static final MetricData HISTOGRAM =
      metric()
          .setHistogramData(
              HistogramData.create(
                  AggregationTemporality.DELTA,
                  List.of(
                      HistogramPointData.create(
                          10,
                          20,
                          ATTRIBUTES,
                          9.5,
                          true,
                          0.5,
                          false,
                          0,
                          List.of(1.0, 2.0),
                          List.of(1L, 2L, 3L),
                          List.of(DOUBLE_EXEMPLAR)))))
          .build();
  static final MetricData EXPONENTIAL_HISTOGRAM =
      metric()
          .setExponentialHistogramData(
              ExponentialHistogramData.create(
                  AggregationTemporality.CUMULATIVE,
                  List.of(
                      ExponentialHistogramPointData.create(
                          3,
                          9.5,
                          4,
                          false,
                          0,
                          true,
                          8,
                          ExponentialHistogramBuckets.create(3, -2, List.of(1L, 2L)),
                          ExponentialHistogramBuckets.create(3, 0, List.of()),
                          10,
                          20,
                          ATTRIBUTES,
                          List.of(DOUBLE_EXEMPLAR)))))
          .build();
  static final MetricData SUMMARY =
      metric()
          .setSummaryData(
              SummaryData.create(
                  List.of(
                      SummaryPointData.create(
                          10,
                          20,
                          ATTRIBUTES,
                          5,
                          9.5,
                          List.of(ValueAtQuantile.create(0, 1), ValueAtQuantile.create(1, 2))))))
          .build();

  private Metrics() {}

  private static TestMetricData.Builder metric() {
    return TestMetricData.builder()
        .setResource(RESOURCE)
        .setInstrumentationScopeInfo(SCOPE)
        .setName("m")
        .setDescription("d")
        .setUnit("u");
  }
}
