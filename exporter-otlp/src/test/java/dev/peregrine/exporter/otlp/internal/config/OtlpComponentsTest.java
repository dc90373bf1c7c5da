package dev.peregrine.exporter.otlp.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.OptionsAccess;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.sdk.autoconfigure.spi.ComponentFactory;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// R106, R111
class OtlpComponentsTest {

  private static final boolean GRPC = true;

  @TempDir Path folder;

  private static String spans(boolean grpc, Map<String, ?> config) {
    ComponentFactory<SpanExporter> factory =
        grpc ? new OtlpComponents.GrpcSpans() : new OtlpComponents.HttpSpans();
    try (SpanExporter exporter = factory.create(new MapConfig(config))) {
      return exporter.toString();
    }
  }

  private static MetricExporter metrics(boolean grpc, Map<String, ?> config) {
    ComponentFactory<MetricExporter> factory =
        grpc ? new OtlpComponents.GrpcMetrics() : new OtlpComponents.HttpMetrics();
    MetricExporter exporter = factory.create(new MapConfig(config));
    exporter.shutdown();
    return exporter;
  }

  private static void assertRefused(boolean grpc, String message, Map<String, ?> config) {
    assertThatThrownBy(() -> spans(grpc, config))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(message);
  }

  // R93, R94
  @Test
  void factories_areFoundOnceByTypeAndName() {
    List<String> found =
        StreamSupport.stream(ServiceLoader.load(ComponentFactory.class).spliterator(), false)
            .filter(factory -> factory.getClass().getName().contains(".exporter.otlp."))
            .map(factory -> factory.type().getSimpleName() + " " + factory.name())
            .collect(Collectors.toList());
    assertThat(found)
        .containsExactlyInAnyOrder(
            "SpanExporter otlp_http",
            "SpanExporter otlp_grpc",
            "SpanExporter otlp_file/development",
            "MetricExporter otlp_http",
            "MetricExporter otlp_grpc",
            "MetricExporter otlp_file/development",
            "LogRecordExporter otlp_http",
            "LogRecordExporter otlp_grpc",
            "LogRecordExporter otlp_file/development");
  }

  @Test
  void nothingSet_hasTheDefaults() {
    assertThat(spans(GRPC, Map.of()))
        .startsWith("OtlpGrpcSpanExporter{endpoint=http://localhost:4317,")
        .contains("timeoutNanos=10000000000,", "compressorEncoding=null", "67108864")
        .contains("internalTelemetrySchemaVersion=LATEST");
    assertThat(spans(!GRPC, Map.of()))
        .startsWith("OtlpHttpSpanExporter{endpoint=http://localhost:4318/v1/traces,")
        .contains("exportAsJson=false");
    assertThat(metrics(GRPC, Map.of()).toString()).startsWith("OtlpGrpcMetricExporter{");
    assertThat(metrics(!GRPC, Map.of()).toString()).contains(":4318/v1/metrics,");
    assertThat(new OtlpComponents.GrpcLogs().create(new MapConfig(Map.of())).toString())
        .startsWith("OtlpGrpcLogRecordExporter{");
    assertThat(new OtlpComponents.HttpLogs().create(new MapConfig(Map.of())).toString())
        .startsWith("OtlpHttpLogRecordExporter{endpoint=http://localhost:4318/v1/logs,");
  }

  @ParameterizedTest
  @CsvSource({
    "false, http://h:1/v1/traces, http://h:1/v1/traces",
    "false, https://h:1/other/, https://h:1/other/",
    "false, http://h:1, http://h:1/",
    "true, http://h:1, http://h:1",
    "true, https://h:1/, https://h:1",
    "true, h:1, https://h:1"
  })
  void endpoint_isTakenAsItIs(boolean grpc, String endpoint, String expected) {
    assertThat(spans(grpc, Map.of("endpoint", endpoint))).contains("endpoint=" + expected + ",");
  }

  @Test
  void insecure_isForEndpointsWithoutAScheme() {
    Map<String, ?> insecure = Map.of("insecure", true);
    assertThat(spans(GRPC, Map.of("endpoint", "h:1", "tls", insecure)))
        .contains("endpoint=http://h:1,");
    assertThat(spans(GRPC, Map.of("endpoint", "https://h:1", "tls", insecure)))
        .contains("endpoint=https://h:1,");
  }

  @Test
  void scalars_areSet() {
    String text =
        spans(
            !GRPC,
            Map.of("compression", "gzip", "timeout", 0, "encoding", "json", "max_request_size", 0));
    assertThat(text)
        .contains("compressorEncoding=gzip", "exportAsJson=true")
        .contains("timeoutNanos=" + Long.MAX_VALUE)
        .contains("maxRequestBodySize=" + Long.MAX_VALUE);
    assertThat(spans(GRPC, Map.of("timeout", 7, "max_request_size", 9, "max_response_size", 5)))
        .contains("timeoutNanos=7000000,", "maxRequestMessageSize=9");
  }

  // O13
  @Test
  void headers_outrankTheList() {
    OtlpMapping mapping =
        new OtlpMapping(
            new MapConfig(
                Map.of(
                    "headers_list",
                    "a=1%2C,b=2",
                    "headers",
                    List.of(
                        Map.of("name", "b", "value", "3%2C"), new HashMap<>(Map.of("name", "c"))))),
            OtlpSignal.TRACES,
            GRPC);
    assertThat(mapping.headers()).containsExactly(Map.entry("a", "1,"), Map.entry("b", "3%2C"));
  }

  @Test
  void tls_files_areRead() throws Exception {
    Map<String, String> tls = new HashMap<>();
    tls.put("ca_file", copy("server.crt"));
    tls.put("key_file", copy("client.key"));
    tls.put("cert_file", copy("client.crt"));
    assertThat(spans(GRPC, Map.of("tls", tls))).startsWith("OtlpGrpc");
    assertThat(spans(!GRPC, Map.of("tls", tls))).startsWith("OtlpHttp");
    tls.remove("cert_file");
    assertRefused(GRPC, "file/key_file: Both client key and client", Map.of("tls", tls));
  }

  private String copy(String name) throws Exception {
    Path file = folder.resolve(name);
    try (InputStream in = getClass().getResourceAsStream("/tls/" + name)) {
      Files.copy(in, file);
    }
    return file.toString();
  }

  @Test
  void anythingUnusable_isAnErrorWithItsPlace() {
    assertRefused(GRPC, "file/endpoint: OTLP endpoint must", Map.of("endpoint", "http://h/a"));
    assertRefused(!GRPC, "file/endpoint: OTLP endpoint", Map.of("endpoint", "h:1"));
    assertRefused(GRPC, "file/compression: Unsupported", Map.of("compression", "zip"));
    assertRefused(GRPC, "file/timeout: timeout must be", Map.of("timeout", -1));
    assertRefused(!GRPC, "file/encoding: xml must be", Map.of("encoding", "xml"));
    assertRefused(GRPC, "file/max_request_size: ", Map.of("max_request_size", -1));
    assertRefused(GRPC, "file/max_response_size: ", Map.of("max_response_size", 0));
    assertRefused(GRPC, "file/headers_list: entry 2 is not", Map.of("headers_list", "a=b,c"));
    assertRefused(GRPC, "file/name: is required", Map.of("headers", List.of(Map.of("value", "a"))));
    assertRefused(GRPC, "file/ca_file: Invalid OTLP", Map.of("tls", Map.of("ca_file", "/nowhere")));
    assertThatThrownBy(() -> metrics(GRPC, Map.of("temporality_preference", "foo")))
        .hasMessageStartingWith("file/temporality_preference: Unrecognized");
  }

  // R111, R75, R76
  @Test
  void metricPreferences_areSet() {
    for (boolean grpc : new boolean[] {true, false}) {
      MetricExporter exporter =
          metrics(
              grpc,
              Map.of(
                  "temporality_preference",
                  "low_memory",
                  "default_histogram_aggregation",
                  "base2_exponential_bucket_histogram"));
      assertThat(exporter.getAggregationTemporality(InstrumentType.COUNTER))
          .isEqualTo(AggregationTemporality.DELTA);
      assertThat(exporter.getAggregationTemporality(InstrumentType.OBSERVABLE_COUNTER))
          .isEqualTo(AggregationTemporality.CUMULATIVE);
      assertThat(exporter.getDefaultAggregation(InstrumentType.HISTOGRAM))
          .isEqualTo(Aggregation.base2ExponentialBucketHistogram());
    }
  }

  @Test
  void file_setsWhatPropertiesSet() {
    Map<String, String> properties =
        Map.of(
            "otel.exporter.otlp.protocol", "http/protobuf",
            "otel.exporter.otlp.endpoint", "http://h:1",
            "otel.exporter.otlp.headers", "a=b",
            "otel.exporter.otlp.timeout", "5",
            "otel.exporter.otlp.compression", "gzip",
            "otel.experimental.sdk.telemetry.version", "latest");
    Map<String, Object> file =
        Map.of(
            "endpoint", "http://h:1/v1/traces",
            "headers_list", "a=b",
            "timeout", 5,
            "compression", "gzip");
    assertThat(text(new OtlpMapping(new MapConfig(file), OtlpSignal.TRACES, !GRPC)))
        .isEqualTo(text(new OtlpProperties(new MapProperties(properties), OtlpSignal.TRACES)));
  }

  /** All options in words, but for the object that finds extensions. */
  private static String text(OtlpSettings settings) {
    OtlpHttpSpanExporterBuilder builder =
        OtlpExporters.configured(OtlpHttpSpanExporter.builder(), settings, MeterProvider::noop);
    ExporterOptions options = OptionsAccess.of(builder);
    return options.describe("").replaceAll("componentLoader=[^,]*,", "");
  }
}
