package dev.peregrine.exporter.otlp.internal.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.common.export.Compressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class OptionsTest {

  private static final ComponentLoader NOTHING = ComponentLoaders.of(Object.class);

  // O3, O9a
  @Test
  void defaults_ofEverySignal_areThoseOfTheSpecification() {
    assertThat(ExporterOptions.http(OtlpSignal.TRACES).endpoint)
        .hasToString("http://localhost:4318/v1/traces");
    assertThat(ExporterOptions.http(OtlpSignal.METRICS).endpoint)
        .hasToString("http://localhost:4318/v1/metrics");
    assertThat(ExporterOptions.http(OtlpSignal.LOGS).endpoint)
        .hasToString("http://localhost:4318/v1/logs");
    assertThat(ExporterOptions.grpc(OtlpSignal.LOGS).endpoint).hasToString("http://localhost:4317");
    assertThat(OtlpSignal.TRACES.grpcMethod())
        .isEqualTo("opentelemetry.proto.collector.trace.v1.TraceService/Export");
    assertThat(OtlpSignal.METRICS.grpcMethod())
        .isEqualTo("opentelemetry.proto.collector.metrics.v1.MetricsService/Export");
    assertThat(OtlpSignal.LOGS.grpcMethod())
        .isEqualTo("opentelemetry.proto.collector.logs.v1.LogsService/Export");
  }

  // O4, O15
  @Test
  void senderConfig_saysWhatWasSet() {
    ExporterOptions options = ExporterOptions.http(OtlpSignal.TRACES);
    SenderConfig config = new SenderConfig(options);
    assertThat(config.getContentType()).isEqualTo("application/x-protobuf");
    assertThat(config.getMaxResponseBodySize()).isEqualTo(4194304);
    assertThat(config.getFullMethodName()).endsWith("TraceService/Export");
    options.setJson(true);
    assertThat(config.getContentType()).isEqualTo("application/json");
  }

  @Test
  void copy_keepsItsOwnState() {
    ExporterOptions options = ExporterOptions.http(OtlpSignal.TRACES);
    options.addHeader("a", "1");
    options.setEnabledProtocols(List.of("TLSv1.3"));
    ExporterOptions copy = options.copy();
    String before = copy.describe("X");
    options.addHeader("b", "2");
    options.setEndpoint("http://other");
    options.setCompression("gzip");
    assertThat(copy.describe("X")).isEqualTo(before).contains("enabledProtocols=[TLSv1.3]");
  }

  // O18
  @Test
  void headers_byDefault_nameTheExporter() {
    Map<String, List<String>> headers = ExporterOptions.http(OtlpSignal.TRACES).headers.get();
    assertThat(headers).containsOnlyKeys("User-Agent");
    assertThat(headers.get("User-Agent").get(0)).startsWith("OTel-OTLP-Exporter-Java/");
  }

  @Test
  void headers_constantAndSupplied_areBothSent() {
    Headers headers =
        Headers.withUserAgent("me")
            .with("k", "old")
            .with("k", "constant")
            .with(() -> Map.of("k", "supplied", "s", "1"));
    assertThat(headers.get())
        .containsEntry("k", List.of("supplied", "constant"))
        .containsEntry("s", List.of("1"))
        .containsEntry("User-Agent", List.of("me"));
    assertThat(headers.with("user-agent", "you").get())
        .containsEntry("user-agent", List.of("you"))
        .doesNotContainKey("User-Agent");
  }

  @Test
  void headers_withNulls_leaveThemOut() {
    Headers headers = Headers.withUserAgent("me").with("k", null).with(null, "v").with(() -> null);
    assertThat(headers.get()).containsOnlyKeys("User-Agent");
    assertThat(headers.with((java.util.function.Supplier<Map<String, String>>) null).get())
        .containsOnlyKeys("User-Agent");
  }

  @Test
  void headersToString_supplierThatThrows_isBorne() {
    Headers headers =
        Headers.withUserAgent("me")
            .with(
                () -> {
                  throw new IllegalStateException("no token");
                });
    assertThat(headers).hasToString("Headers{User-Agent=OBFUSCATED}");
  }

  @Test
  void compressor_gzip_compresses() throws IOException {
    Compressor gzip = Compressors.named("gzip", NOTHING);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream compressed = gzip.compress(out)) {
      compressed.write(new byte[] {1, 2, 3});
    }
    assertThat(new GZIPInputStream(new ByteArrayInputStream(out.toByteArray())).readAllBytes())
        .containsExactly(1, 2, 3);
  }

  @Test
  void compressor_none_isNone() {
    assertThat(Compressors.named("none", NOTHING)).isNull();
  }

  @Test
  void compressor_ofTheClassPath_isFoundByItsEncoding() {
    Compressor mine = new Mine();
    assertThat(Compressors.named("mine", ComponentLoaders.of(Compressor.class, mine)))
        .isSameAs(mine);
  }

  @Test
  void compressor_unknown_fails() {
    assertThatThrownBy(
            () -> Compressors.named("zip", ComponentLoaders.of(Compressor.class, new Mine())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"zip\"")
        .hasMessageContaining("\"none\" or one of: [gzip, mine]");
  }

  private static final class Mine implements Compressor {
    @Override
    public String getEncoding() {
      return "mine";
    }

    @Override
    public OutputStream compress(OutputStream out) {
      return out;
    }
  }
}
