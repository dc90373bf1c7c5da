package dev.peregrine.exporter.otlp.internal.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.logs.OtlpGrpcLogRecordExporter;
import io.opentelemetry.exporter.otlp.metrics.OtlpGrpcMetricExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporterBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsAccessTest {

  @Test
  void of_anyBuilder_givesItsOwnOptions() {
    assertThat(
            List.of(
                options(OtlpGrpcSpanExporter.builder()),
                options(OtlpGrpcMetricExporter.builder()),
                options(OtlpGrpcLogRecordExporter.builder()),
                options(OtlpHttpSpanExporter.builder()),
                options(OtlpHttpMetricExporter.builder()),
                options(OtlpHttpLogRecordExporter.builder())))
        .containsExactly(
            "OTLP_GRPC_SPAN_EXPORTER",
            "OTLP_GRPC_METRIC_EXPORTER",
            "OTLP_GRPC_LOG_EXPORTER",
            "OTLP_HTTP_SPAN_EXPORTER",
            "OTLP_HTTP_METRIC_EXPORTER",
            "OTLP_HTTP_LOG_EXPORTER");
  }

  private static String options(Object builder) {
    return OptionsAccess.of(builder).componentType();
  }

  @Test
  void of_changeOfTheOptions_isBuilt() {
    OtlpGrpcSpanExporterBuilder builder = OtlpGrpcSpanExporter.builder();
    OptionsAccess.of(builder).setEndpoint("http://other:1");
    try (OtlpGrpcSpanExporter exporter = builder.build()) {
      assertThat(exporter.toString()).contains("endpoint=http://other:1,");
    }
  }

  @Test
  void of_anythingElse_isRefusedByName() {
    assertThatThrownBy(() -> OptionsAccess.of("text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("builder must be that of an OTLP exporter, not java.lang.String");
  }
}
