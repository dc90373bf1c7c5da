package dev.peregrine.exporter.otlp.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// O55, O56, R106
class FileComponentsTest {

  private static String spans(Map<String, ?> config) {
    return new FileComponents.Spans().create(new MapConfig(config)).toString();
  }

  @Test
  void outputStream_isStandardOutputOrAFile() {
    assertThat(spans(Map.of())).isEqualTo("OtlpJsonSpanExporter{output=stdout}");
    assertThat(spans(Map.of("output_stream", "stdout"))).contains("output=stdout}");
    assertThat(spans(Map.of("output_stream", "file:///a/b%20c.jsonl")))
        .isEqualTo("OtlpJsonSpanExporter{output=" + Path.of("/a/b c.jsonl") + "}");
    assertThat(new FileComponents.Logs().create(new MapConfig(Map.of())).toString())
        .isEqualTo("OtlpJsonLogRecordExporter{output=stdout}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stderr", "http://h/a", "file:a.jsonl", "file://h/a", "file:///a%", ""})
  void outputStream_anythingElse_isAnErrorWithItsPlace(String stream) {
    assertThatThrownBy(() -> spans(Map.of("output_stream", stream)))
        .hasMessageStartingWith("file/output_stream: " + stream + " must be stdout or a file");
  }

  private static void assertPreferences(MetricExporter exporter) {
    assertThat(exporter.getAggregationTemporality(InstrumentType.COUNTER))
        .isEqualTo(AggregationTemporality.DELTA);
    assertThat(exporter.getDefaultAggregation(InstrumentType.HISTOGRAM))
        .isEqualTo(Aggregation.base2ExponentialBucketHistogram());
  }

  @Test
  void metricPreferences_areThoseOfFileOrVariables() {
    assertPreferences(
        new FileComponents.Metrics()
            .create(
                new MapConfig(
                    Map.of(
                        "temporality_preference",
                        "delta",
                        "default_histogram_aggregation",
                        "base2_exponential_bucket_histogram"))));
    assertPreferences(
        new StandardOutputProviders.Metrics()
            .createExporter(
                new MapProperties(
                    Map.of(
                        "otel.exporter.otlp.metrics.temporality.preference",
                        "delta",
                        "otel.exporter.otlp.metrics.default.histogram.aggregation",
                        "base2_exponential_bucket_histogram"))));
  }

  // R54
  @Test
  void names_areFound() {
    MapProperties none = new MapProperties(Map.of());
    assertThat(ServiceLoader.load(ConfigurableSpanExporterProvider.class))
        .filteredOn(provider -> !provider.getName().equals("otlp"))
        .extracting(provider -> provider.getName() + " " + provider.createExporter(none))
        .anyMatch(text -> text.equals("otlp/stdout OtlpJsonSpanExporter{output=stdout}"))
        .anyMatch(text -> text.startsWith("logging-otlp io.opentelemetry.exporter.logging.otlp"));
  }
}
