package dev.peregrine.exporter.otlp.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.common.internal.PipelinedExporter;
import dev.peregrine.sdk.common.internal.PipelinedExporters;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.logs.OtlpGrpcLogRecordExporter;
import io.opentelemetry.exporter.otlp.metrics.OtlpGrpcMetricExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PipelinedTest {

  @Test
  void ourExporters_areFoundAndReady() {
    try (OtlpGrpcSpanExporter grpc = OtlpGrpcSpanExporter.getDefault();
        OtlpHttpSpanExporter http = OtlpHttpSpanExporter.getDefault()) {
      assertReady(grpc);
      assertReady(http);
    }
    try (OtlpGrpcMetricExporter grpc = OtlpGrpcMetricExporter.getDefault();
        OtlpHttpMetricExporter http = OtlpHttpMetricExporter.getDefault()) {
      assertReady(grpc);
      assertReady(http);
    }
    OtlpGrpcLogRecordExporter grpc = OtlpGrpcLogRecordExporter.getDefault();
    OtlpHttpLogRecordExporter http = OtlpHttpLogRecordExporter.getDefault();
    assertReady(grpc);
    assertReady(http);
    assertThat(http.shutdown().join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
    assertThat(grpc.shutdown().join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
  }

  private static void assertReady(Object exporter) {
    PipelinedExporter pipelined = PipelinedExporters.of(exporter);
    assertThat(pipelined).isNotNull();
    assertThat(pipelined.isReady()).isTrue();
  }

  @Test
  void otherExporters_areNot() {
    assertThat(PipelinedExporters.of("exporter")).isNull();
  }
}
