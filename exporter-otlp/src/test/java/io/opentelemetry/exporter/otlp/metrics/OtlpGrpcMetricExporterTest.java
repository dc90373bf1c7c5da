package io.opentelemetry.exporter.otlp.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.deliver.BuilderSetters;
import dev.peregrine.exporter.otlp.internal.encode.OfficialMetrics;
import dev.peregrine.exporter.otlp.internal.encode.TestMetric;
import dev.peregrine.exporter.otlp.internal.send.grpc.GrpcTestServer;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.DefaultAggregationSelector;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OtlpGrpcMetricExporterTest {

  private static final String METHOD =
      "opentelemetry.proto.collector.metrics.v1.MetricsService/Export";
  private static final List<MetricData> METRICS =
      List.of(TestMetric.counter("a", 1, 2), TestMetric.counter("b", 3));
  private static final DefaultAggregationSelector EXPONENTIAL =
      DefaultAggregationSelector.getDefault()
          .with(InstrumentType.HISTOGRAM, Aggregation.base2ExponentialBucketHistogram());

  // O9a
  @Test
  void export_metrics_arrive() throws IOException {
    try (GrpcTestServer server = new GrpcTestServer(METHOD, null);
        OtlpGrpcMetricExporter exporter =
            OtlpGrpcMetricExporter.builder()
                .setEndpoint("http://127.0.0.1:" + server.port())
                .build()) {
      assertThat(exporter.export(METRICS).join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
      assertThat(ExportMetricsServiceRequest.parseFrom(server.received.remove().message()))
          .isEqualTo(OfficialMetrics.of(METRICS));
    }
  }

  @Test
  @SuppressWarnings("deprecation") // tests it
  void export_overGivenChannel_arrives() throws IOException {
    try (GrpcTestServer server = new GrpcTestServer(METHOD, null)) {
      ManagedChannel channel =
          NettyChannelBuilder.forAddress("127.0.0.1", server.port()).usePlaintext().build();
      try (OtlpGrpcMetricExporter exporter =
          OtlpGrpcMetricExporter.builder().setChannel(channel).build()) {
        assertThat(exporter.export(METRICS).join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
      }
      assertThat(server.received).hasSize(1);
      channel.shutdownNow();
    }
  }

  @Test
  void builder_null_isRefusedByName() {
    BuilderSetters.assertNullIsRefused(OtlpGrpcMetricExporter.builder());
  }

  // M102
  @Test
  void defaults_nothingSet_areCumulativeAndReuseMemory() {
    try (OtlpGrpcMetricExporter exporter = OtlpGrpcMetricExporter.getDefault()) {
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
    try (OtlpGrpcMetricExporter exporter =
        OtlpGrpcMetricExporter.builder()
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
    OtlpGrpcMetricExporter exporter = OtlpGrpcMetricExporter.getDefault();
    assertThat(exporter.flush().isSuccess()).isTrue();
    assertThat(exporter.shutdown().join(10, TimeUnit.SECONDS).isSuccess()).isTrue();
    CompletableResultCode late = exporter.export(METRICS);
    assertThat(late.isDone()).isTrue();
    assertThat(late.isSuccess()).isFalse();
  }

  @Test
  void toString_ofAnExporterAndItsCopy_showsAllButSecrets() {
    try (OtlpGrpcMetricExporter exporter =
            OtlpGrpcMetricExporter.builder()
                .setEndpoint("https://host:1")
                .addHeader("key", "secret")
                .setCompression("gzip")
                .setRetryPolicy(null)
                .setInternalTelemetryVersion(InternalTelemetryVersion.LATEST)
                .setMemoryMode(MemoryMode.IMMUTABLE_DATA)
                .setMaxRequestMessageSize(5)
                .setAggregationTemporalitySelector(AggregationTemporalitySelector.lowMemory())
                .setDefaultAggregationSelector(EXPONENTIAL)
                .build();
        OtlpGrpcMetricExporter copy = exporter.toBuilder().build()) {
      assertThat(exporter.toString())
          .startsWith(
              "OtlpGrpcMetricExporter{endpoint=https://host:1, fullMethodName="
                  + METHOD
                  + ", timeoutNanos=10000000000, connectTimeoutNanos=10000000000,"
                  + " compressorEncoding=gzip,"
                  + " headers=Headers{User-Agent=OBFUSCATED, key=OBFUSCATED}, componentLoader=")
          .endsWith(
              ", maxRequestMessageSize=5, exporterType=OTLP_GRPC_METRIC_EXPORTER,"
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
