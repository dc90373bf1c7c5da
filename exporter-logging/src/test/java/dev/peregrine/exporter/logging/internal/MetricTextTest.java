package dev.peregrine.exporter.logging.internal;

import static io.opentelemetry.sdk.metrics.data.AggregationTemporality.CUMULATIVE;
import static io.opentelemetry.sdk.metrics.data.AggregationTemporality.DELTA;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.Base2ExponentialHistogramOptions;
import io.opentelemetry.sdk.metrics.ExplicitBucketHistogramOptions;
import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.metrics.View;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricTextTest {

  private static final Attributes ROUTE = Attributes.builder().put("route", "/x").build();

  private List<String> lines(AggregationTemporality temporality, Aggregation aggregation, Use use) {
    InMemoryMetricReader reader =
        temporality == DELTA ? InMemoryMetricReader.createDelta() : InMemoryMetricReader.create();
    SdkMeterProviderBuilder builder = SdkMeterProvider.builder().registerMetricReader(reader);
    builder.registerView(
        InstrumentSelector.builder().setName("*").build(),
        View.builder().setAggregation(aggregation).build());
    try (SdkMeterProvider provider = builder.build()) {
      use.of(provider.get("shop"));
      return reader.collectAllMetrics().stream()
          .flatMap(metric -> Lines.of(MetricText::append, metric).stream())
          .toList();
    }
  }

  private interface Use {
    void of(Meter meter);
  }

  @Test
  void append_counter_isALineForEachPoint() {
    assertThat(
            lines(
                CUMULATIVE,
                Aggregation.defaultAggregation(),
                meter -> {
                  meter.counterBuilder("orders").setUnit("{order}").build().add(3, ROUTE);
                  meter.counterBuilder("orders").setUnit("{order}").build().add(1);
                }))
        .containsExactlyInAnyOrder(
            "orders{route=\"/x\"} = 3 {order} (long sum, monotonic, cumulative) [meter: shop:]",
            "orders{} = 1 {order} (long sum, monotonic, cumulative) [meter: shop:]");
  }

  @Test
  void append_doubleUpDownCounterAndGauge_areTheirValues() {
    assertThat(
            lines(
                DELTA,
                Aggregation.defaultAggregation(),
                meter -> {
                  meter.upDownCounterBuilder("load").ofDoubles().build().add(-0.5);
                  meter.gaugeBuilder("heat").build().set(36.6);
                }))
        .containsExactlyInAnyOrder(
            "load{} = -0.5 (double sum, delta) [meter: shop:]",
            "heat{} = 36.6 (double gauge) [meter: shop:]");
  }

  @Test
  void append_histogram_namesTheBucketsThatAreNotEmpty() {
    assertThat(
            lines(
                DELTA,
                Aggregation.explicitBucketHistogram(
                    ExplicitBucketHistogramOptions.builder()
                        .setBucketBoundaries(List.of(1.0, 10.0))
                        .build()),
                meter -> {
                  DoubleHistogram histogram = meter.histogramBuilder("time").setUnit("s").build();
                  histogram.record(0.5);
                  histogram.record(11);
                  histogram.record(12);
                }))
        .containsExactly(
            "time{} = count 3, sum 23.5, min 0.5, max 12.0, (-Infinity, 1.0]: 1, (10.0, Infinity):"
                + " 2 s (histogram, delta) [meter: shop:]");
  }

  @Test
  void append_exponentialHistogram_tellsScaleAndBuckets() {
    assertThat(
            lines(
                CUMULATIVE,
                Aggregation.base2ExponentialBucketHistogram(
                    Base2ExponentialHistogramOptions.builder()
                        .setMaxBuckets(4)
                        .setMaxScale(0)
                        .build()),
                meter -> {
                  DoubleHistogram histogram = meter.histogramBuilder("time").build();
                  histogram.record(0);
                  histogram.record(4);
                }))
        .containsExactly(
            "time{} = count 2, sum 4.0, min 0.0, max 4.0, scale 0, 1 zeros, positive from 1: [1]"
                + " (exponential histogram, cumulative) [meter: shop:]");
  }
}
