package io.opentelemetry.exporter.otlp.http.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.peregrine.exporter.otlp.internal.deliver.BuilderSetters;
import dev.peregrine.exporter.otlp.internal.encode.JsonRequest;
import dev.peregrine.exporter.otlp.internal.encode.OfficialMetrics;
import dev.peregrine.exporter.otlp.internal.encode.TestMetric;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.common.export.ProxyOptions;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.DefaultAggregationSelector;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OtlpHttpMetricExporterTest {

  private static final List<MetricData> METRICS =
      List.of(TestMetric.counter("a", 1, 2), TestMetric.counter("b", 3));
  private static final DefaultAggregationSelector EXPONENTIAL =
      DefaultAggregationSelector.getDefault()
          .with(InstrumentType.HISTOGRAM, Aggregation.base2ExponentialBucketHistogram());

  private final LinkedBlockingQueue<byte[]> received = new LinkedBlockingQueue<>();
  private HttpServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/metrics",
        exchange -> {
          received.add(exchange.getRequestBody().readAllBytes());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  private OtlpHttpMetricExporterBuilder builder() {
    return OtlpHttpMetricExporter.builder()
        .setEndpoint("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/metrics");
  }

  // O3
  @Test
  void export_metrics_arrive() throws IOException {
    try (OtlpHttpMetricExporter exporter = builder().build()) {
      assertThat(exporter.export(METRICS).join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
      assertThat(ExportMetricsServiceRequest.parseFrom(received.remove()))
          .isEqualTo(OfficialMetrics.of(METRICS));
    }
  }

  // O52
  @Test
  void export_asJson_arrives() {
    try (OtlpHttpMetricExporter exporter = builder().setExportAsJson(true).build()) {
      assertThat(exporter.export(METRICS).join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
      ExportMetricsServiceRequest.Builder request = ExportMetricsServiceRequest.newBuilder();
      JsonRequest.read(received.remove(), request);
      assertThat(request.build()).isEqualTo(OfficialMetrics.of(METRICS));
    }
  }

  @Test
  void builder_null_isRefusedByName() {
    BuilderSetters.assertNullIsRefused(OtlpHttpMetricExporter.builder());
  }

  // M102
  @Test
  void defaults_nothingSet_areCumulativeAndReuseMemory() {
    try (OtlpHttpMetricExporter exporter = OtlpHttpMetricExporter.getDefault()) {
      for (InstrumentType type : InstrumentType.values()) {
        assertThat(exporter.getAggregationTemporality(type))
            .isEqualTo(AggregationTemporality.CUMULATIVE);
        assertThat(exporter.getDefaultAggregation(type))
            .isEqualTo(Aggregation.defaultAggregation());
      }
      assertThat(exporter.getMemoryMode()).isEqualTo(MemoryMode.REUSABLE_DATA);
    }
  }

  // M102
  @Test
  void selectors_set_decide() {
    try (OtlpHttpMetricExporter exporter =
        OtlpHttpMetricExporter.builder()
            .setAggregationTemporalitySelector(AggregationTemporalitySelector.deltaPreferred())
            .setDefaultAggregationSelector(EXPONENTIAL)
            .setMemoryMode(MemoryMode.IMMUTABLE_DATA)
            .build()) {
      assertThat(exporter.getAggregationTemporality(InstrumentType.COUNTER))
          .isEqualTo(AggregationTemporality.DELTA);
      assertThat(exporter.getAggregationTemporality(InstrumentType.UP_DOWN_COUNTER))
          .isEqualTo(AggregationTemporality.CUMULATIVE);
      assertThat(exporter.getDefaultAggregation(InstrumentType.HISTOGRAM))
          .isEqualTo(Aggregation.base2ExponentialBucketHistogram());
      assertThat(exporter.getMemoryMode()).isEqualTo(MemoryMode.IMMUTABLE_DATA);
    }
  }

  // M97
  @Test
  void shutdown_thenExport_fails() {
    OtlpHttpMetricExporter exporter = OtlpHttpMetricExporter.getDefault();
    assertThat(exporter.flush().isSuccess()).isTrue();
    assertThat(exporter.shutdown().join(10, TimeUnit.SECONDS).isSuccess()).isTrue();
    CompletableResultCode late = exporter.export(METRICS);
    assertThat(late.isDone()).isTrue();
    assertThat(late.isSuccess()).isFalse();
  }

  @Test
  void toString_ofAnExporterAndItsCopy_showsAllButSecrets() {
    ProxyOptions proxy = ProxyOptions.create(new InetSocketAddress("localhost", 1));
    try (OtlpHttpMetricExporter exporter =
            OtlpHttpMetricExporter.builder()
                .setEndpoint("https://host:1")
                .addHeader("key", "secret")
                .setCompression("gzip")
                .setRetryPolicy(null)
                .setProxyOptions(proxy)
                .setExportAsJson(true)
                .setInternalTelemetryVersion(InternalTelemetryVersion.LATEST)
                .setMemoryMode(MemoryMode.IMMUTABLE_DATA)
                .setMaxRequestBodySize(5)
                .setAggregationTemporalitySelector(AggregationTemporalitySelector.lowMemory())
                .setDefaultAggregationSelector(EXPONENTIAL)
                .build();
        OtlpHttpMetricExporter copy = exporter.toBuilder().build()) {
      assertThat(exporter.toString())
          .startsWith(
              "OtlpHttpMetricExporter{endpoint=https://host:1, timeoutNanos=10000000000,"
                  + " proxyOptions="
                  + proxy
                  + ", compressorEncoding=gzip, connectTimeoutNanos=10000000000,"
                  + " exportAsJson=true,"
                  + " headers=Headers{User-Agent=OBFUSCATED, key=OBFUSCATED}, componentLoader=")
          .endsWith(
              ", maxRequestBodySize=5, exporterType=OTLP_HTTP_JSON_METRIC_EXPORTER,"
                  + " internalTelemetrySchemaVersion=LATEST,"
                  + " aggregationTemporalitySelector="
                  + AggregationTemporalitySelector.asString(
                      AggregationTemporalitySelector.lowMemory())
                  + ", defaultAggregationSelector="
                  + DefaultAggregationSelector.asString(EXPONENTIAL)
                  + ", memoryMode=IMMUTABLE_DATA}");
      assertThat(copy).hasToString(exporter.toString());
    }
  }
}
