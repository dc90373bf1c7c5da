package dev.peregrine.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Exemplar;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogram;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.Histogram;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.Sum;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricPrinterTest {

  @Test
  void print_histogram_showsCountAverageMaxAndTraceOfLargestExemplar() {
    HistogramDataPoint point =
        HistogramDataPoint.newBuilder()
            .setCount(4)
            .setSum(1)
            .setMax(0.7)
            .addExemplars(exemplar(0.1, 1))
            .addExemplars(exemplar(0.7, 2))
            .addExemplars(exemplar(0.2, 3))
            .build();

    assertThat(
            print(
                metric("latency")
                    .setUnit("s")
                    .setHistogram(Histogram.newBuilder().addDataPoints(point))))
        .containsPattern("(?m)^shop +latency +s +count 4, avg 0.2500, max 0.7000 +02$");
  }

  @Test
  void print_exponentialHistogram_showsCountAverageAndMax() {
    ExponentialHistogramDataPoint point =
        ExponentialHistogramDataPoint.newBuilder().setCount(2).setSum(3).setMax(2).build();

    assertThat(
            print(
                metric("latency")
                    .setExponentialHistogram(
                        ExponentialHistogram.newBuilder().addDataPoints(point))))
        .containsPattern("(?m)^shop +latency +count 2, avg 1.5000, max 2.0000$");
  }

  @Test
  void print_gauge_showsValue() {
    NumberDataPoint point = NumberDataPoint.newBuilder().setAsDouble(21.5).build();

    assertThat(print(metric("temperature").setGauge(Gauge.newBuilder().addDataPoints(point))))
        .containsPattern("(?m)^shop +temperature +21.5000$");
  }

  @Test
  void print_seriesSentAgain_showsLatestValueAndLastExemplar() {
    NumberDataPoint.Builder point = NumberDataPoint.newBuilder();
    Metric.Builder first = sum(point.setAsInt(1).addExemplars(exemplar(1, 7)));
    Metric.Builder second = sum(point.setAsInt(5).clearExemplars());

    assertThat(print(first, second))
        .containsPattern("(?m)^shop +orders +5 +07$")
        .containsOnlyOnce("orders");
  }

  @Test
  void print_otherAttributes_isAnotherSeries() {
    Metric.Builder metric =
        sum(
            NumberDataPoint.newBuilder().setAsInt(1).addAttributes(tenant("globex")),
            NumberDataPoint.newBuilder().setAsInt(2).addAttributes(tenant("acme")));

    assertThat(print(metric))
        .containsPattern("(?s)orders +2\\R +tenant=acme\\R.*orders +1\\R +tenant=globex");
  }

  @Test
  void print_metricOfTheSdk_leavesItOut() {
    Metric metric = sum(NumberDataPoint.newBuilder().setAsInt(1)).build();

    assertThat(print(List.of(new Received<>("shop", "dev.peregrine.sdk", metric))))
        .startsWith("service ")
        .doesNotContain("orders");
  }

  private static Metric.Builder metric(String name) {
    return Metric.newBuilder().setName(name);
  }

  private static Metric.Builder sum(NumberDataPoint.Builder... points) {
    Sum.Builder sum = Sum.newBuilder();
    for (NumberDataPoint.Builder point : points) {
      sum.addDataPoints(point);
    }
    return metric("orders").setSum(sum);
  }

  private static KeyValue tenant(String value) {
    return KeyValue.newBuilder()
        .setKey("tenant")
        .setValue(AnyValue.newBuilder().setStringValue(value))
        .build();
  }

  private static Exemplar exemplar(double value, int traceId) {
    return Exemplar.newBuilder()
        .setAsDouble(value)
        .setTraceId(ByteString.copyFrom(new byte[] {(byte) traceId}))
        .build();
  }

  private static String print(Metric.Builder... metrics) {
    return print(
        List.of(metrics).stream()
            .map(metric -> new Received<>("shop", "dev.peregrine.examples.shop", metric.build()))
            .toList());
  }

  private static String print(List<Received<Metric>> metrics) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new MetricPrinter(new PrintStream(bytes, true, StandardCharsets.UTF_8)).print(metrics);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
