package dev.peregrine.exporter.otlp.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.autoconfigure.spi.metrics.ConfigurableMetricExporterProvider;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all signals share is tested with spans. */
class OtlpMetricExporterProviderTest {

  private static final String METRICS = "otel.exporter.otlp.metrics.";
  private static final String TEMPORALITY = METRICS + "temporality.preference";
  private static final String HISTOGRAM = METRICS + "default.histogram.aggregation";

  /** The exporter that is made of keys and values in turn. */
  private static MetricExporter make(String... properties) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < properties.length; i += 2) {
      map.put(properties[i], properties[i + 1]);
    }
    MetricExporter exporter =
        new OtlpMetricExporterProvider().createExporter(new MapProperties(map));
    exporter.shutdown();
    return exporter;
  }

  @Test
  void provider_isFoundByItsName() {
    List<String> names = new ArrayList<>();
    for (ConfigurableMetricExporterProvider provider :
        ServiceLoader.load(ConfigurableMetricExporterProvider.class)) {
      if (provider instanceof OtlpMetricExporterProvider) {
        names.add(provider.getName());
      }
    }
    assertThat(names).containsExactly("otlp");
  }

  // R66–R68
  @Test
  void properties_ofTheSignal_winOverTheGeneralOnes() {
    assertThat(make().toString())
        .startsWith("OtlpGrpcMetricExporter{endpoint=http://localhost:4317,");
    assertThat(
            make(
                    "otel.exporter.otlp.protocol",
                    "grpc",
                    METRICS + "protocol",
                    "http/protobuf",
                    "otel.exporter.otlp.endpoint",
                    "http://general:1/base",
                    "otel.exporter.otlp.traces.endpoint",
                    "http://traces:1",
                    METRICS + "timeout",
                    "7",
                    METRICS + "compression",
                    "gzip")
                .toString())
        .startsWith("OtlpHttpMetricExporter{endpoint=http://general:1/base/v1/metrics,")
        .contains("timeoutNanos=7000000,", "compressorEncoding=gzip", "exportAsJson=false");
    assertThat(make(METRICS + "protocol", "http/json").toString()).contains("exportAsJson=true");
  }

  // R75, M103
  @ParameterizedTest
  @CsvSource({
    "'',CUMULATIVE,CUMULATIVE,CUMULATIVE",
    "cumulative,CUMULATIVE,CUMULATIVE,CUMULATIVE",
    "delta,DELTA,DELTA,CUMULATIVE",
    "DELTA,DELTA,DELTA,CUMULATIVE",
    "LowMemory,DELTA,CUMULATIVE,CUMULATIVE"
  })
  void temporality_preference_isThatOfEachKind(
      String preference,
      AggregationTemporality ofCounter,
      AggregationTemporality ofObservableCounter,
      AggregationTemporality ofUpDownCounter) {
    for (String protocol : List.of("grpc", "http/protobuf")) {
      MetricExporter exporter = make(TEMPORALITY, preference, METRICS + "protocol", protocol);

      assertThat(exporter.getAggregationTemporality(InstrumentType.COUNTER)).isEqualTo(ofCounter);
      assertThat(exporter.getAggregationTemporality(InstrumentType.OBSERVABLE_COUNTER))
          .isEqualTo(ofObservableCounter);
      assertThat(exporter.getAggregationTemporality(InstrumentType.UP_DOWN_COUNTER))
          .isEqualTo(ofUpDownCounter);
    }
  }

  // R76
  @Test
  void histogramAggregation_set_isThatOfHistogramsOnly() {
    assertThat(make().getDefaultAggregation(InstrumentType.HISTOGRAM))
        .isEqualTo(Aggregation.defaultAggregation());
    assertThat(
            make(HISTOGRAM, "explicit_bucket_histogram")
                .getDefaultAggregation(InstrumentType.HISTOGRAM))
        .isEqualTo(Aggregation.defaultAggregation());
    MetricExporter exponential = make(HISTOGRAM, "Base2_Exponential_Bucket_Histogram");
    assertThat(exponential.getDefaultAggregation(InstrumentType.HISTOGRAM))
        .isEqualTo(Aggregation.base2ExponentialBucketHistogram());
    assertThat(exponential.getDefaultAggregation(InstrumentType.COUNTER))
        .isEqualTo(Aggregation.defaultAggregation());
  }

  @ParameterizedTest
  @ValueSource(strings = {TEMPORALITY, HISTOGRAM, METRICS + "protocol"})
  void setting_unknownValue_isRefusedByName(String setting) {
    assertThatThrownBy(() -> make(setting, "foo"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("foo")
        .hasMessageContaining("ust be");
  }

  // R81, R82
  @Test
  void memoryModeAndTelemetryVersion_set_areTaken() {
    assertThat(
            make(
                    "otel.java.exporter.memory_mode",
                    "immutable_data",
                    "otel.experimental.sdk.telemetry.version",
                    "latest")
                .toString())
        .contains("internalTelemetrySchemaVersion=LATEST", "memoryMode=IMMUTABLE_DATA");
  }
}
