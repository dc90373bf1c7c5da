package dev.peregrine.exporter.otlp.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.autoconfigure.spi.logs.ConfigurableLogRecordExporterProvider;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What all signals share is tested with spans. */
class OtlpLogRecordExporterProviderTest {

  private static final String LOGS = "otel.exporter.otlp.logs.";

  /** The text of the exporter that is made of keys and values in turn. */
  private static String make(String... properties) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < properties.length; i += 2) {
      map.put(properties[i], properties[i + 1]);
    }
    try (LogRecordExporter exporter =
        new OtlpLogRecordExporterProvider().createExporter(new MapProperties(map))) {
      return exporter.toString();
    }
  }

  @Test
  void provider_isFoundByItsName() {
    List<String> names = new ArrayList<>();
    for (ConfigurableLogRecordExporterProvider provider :
        ServiceLoader.load(ConfigurableLogRecordExporterProvider.class)) {
      if (provider instanceof OtlpLogRecordExporterProvider) {
        names.add(provider.getName());
      }
    }
    assertThat(names).containsExactly("otlp");
  }

  // R66–R68
  @Test
  void properties_ofTheSignal_winOverTheGeneralOnes() {
    assertThat(make()).startsWith("OtlpGrpcLogRecordExporter{endpoint=http://localhost:4317,");
    assertThat(
            make(
                "otel.exporter.otlp.protocol",
                "grpc",
                LOGS + "protocol",
                "http/protobuf",
                "otel.exporter.otlp.endpoint",
                "http://general:1/base",
                "otel.exporter.otlp.traces.endpoint",
                "http://traces:1",
                LOGS + "timeout",
                "7",
                LOGS + "compression",
                "gzip"))
        .startsWith("OtlpHttpLogRecordExporter{endpoint=http://general:1/base/v1/logs,")
        .contains("timeoutNanos=7000000,", "compressorEncoding=gzip", "exportAsJson=false");
    assertThat(make(LOGS + "protocol", "http/json")).contains("exportAsJson=true");
    assertThat(make(LOGS + "protocol", "http/protobuf", LOGS + "endpoint", "http://logs:1/own"))
        .startsWith("OtlpHttpLogRecordExporter{endpoint=http://logs:1/own,");
  }

  @Test
  void protocol_unknownValue_isRefusedByName() {
    assertThatThrownBy(() -> make(LOGS + "protocol", "foo"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("Unsupported OTLP logs protocol: foo. Must be one of");
  }

  // R81, R82
  @Test
  void memoryModeAndTelemetryVersion_set_areTaken() {
    assertThat(
            make(
                "otel.java.exporter.memory_mode",
                "immutable_data",
                "otel.experimental.sdk.telemetry.version",
                "latest"))
        .contains("internalTelemetrySchemaVersion=LATEST", "memoryMode=IMMUTABLE_DATA");
  }
}
