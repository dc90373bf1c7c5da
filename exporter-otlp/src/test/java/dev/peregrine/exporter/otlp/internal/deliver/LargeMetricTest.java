package dev.peregrine.exporter.otlp.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.encode.MetricRequest;
import dev.peregrine.exporter.otlp.internal.encode.TestMetric;
import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.exporter.otlp.internal.send.ManualTimer;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LargeMetricTest {

  private static final int POINTS = 1_000;

  @Test
  void export_oneMetricAboveTheLimit_goesInSeveralRequests() throws IOException {
    FakeSenders senders = new FakeSenders();
    ExporterOptions options = ExporterOptions.http(OtlpSignal.METRICS);
    options.setComponentLoader(senders);
    options.setDelivery(options.delivery().withMaxBatchBytes(10_000));
    ExportPipeline<MetricData> pipeline =
        ExportPipeline.create(
            options,
            MetricRequest.LISTING,
            LargeMetricTest.class,
            new DeliveryTime(new ManualTimer(), () -> 0, () -> 0.5));
    CompletableResultCode result =
        pipeline.export(List.of(TestMetric.counter("many", new long[POINTS])));
    int points = 0;
    for (int i = 0; i < senders.requests.size(); i++) {
      FakeSenders.Request request = senders.requests.get(i);
      assertThat(request.bytes()).hasSizeLessThanOrEqualTo(10_000);
      Metric metric =
          ExportMetricsServiceRequest.parseFrom(request.bytes())
              .getResourceMetrics(0)
              .getScopeMetrics(0)
              .getMetrics(0);
      assertThat(metric.getName()).isEqualTo("many");
      points += metric.getSum().getDataPointsCount();
      request.http(200, new byte[0]);
    }
    assertThat(points).isEqualTo(POINTS);
    assertThat(senders.requests).hasSizeBetween(2, 6);
    assertThat(result.isSuccess()).isTrue();
    assertThat(pipeline.state().delivered()).isEqualTo(POINTS);
  }
}
