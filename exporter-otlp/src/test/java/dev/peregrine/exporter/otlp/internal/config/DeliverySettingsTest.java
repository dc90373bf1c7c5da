package dev.peregrine.exporter.otlp.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.exporter.otlp.internal.options.DeliveryOptions;
import dev.peregrine.exporter.otlp.internal.options.OptionsAccess;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporterBuilder;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeliverySettingsTest {

  private static final String GENERAL = "otel.peregrine.exporter.otlp.";

  private static DeliveryOptions options(Map<String, String> properties) {
    OtlpGrpcSpanExporterBuilder builder = OtlpGrpcSpanExporter.builder();
    OtlpGrpcSpanExporterBuilder unused =
        OtlpExporters.configured(
            builder,
            new OtlpProperties(new MapProperties(properties), OtlpSignal.TRACES),
            MeterProvider::noop);
    return OptionsAccess.of(builder).delivery();
  }

  @Test
  void nothingSet_leavesTheDefaults() {
    assertThat(options(Map.of())).isEqualTo(DeliveryOptions.DEFAULT);
  }

  @Test
  void numbers_areSet() {
    assertThat(
            options(
                Map.of(
                    GENERAL + "max.concurrent.requests", "1",
                    GENERAL + "max.batch.bytes", "2",
                    GENERAL + "store.bytes", "0")))
        .isEqualTo(new DeliveryOptions(1, 2, 0, null));
  }

  @Test
  void numberOfTheSignal_winsOverTheGeneralOne() {
    assertThat(
            options(Map.of(GENERAL + "store.bytes", "1", GENERAL + "traces.store.bytes", "2"))
                .storeBytes())
        .isEqualTo(2);
  }

  @Test
  void unusableNumbers_leaveTheDefaults() {
    assertThat(
            options(
                Map.of(
                    GENERAL + "max.concurrent.requests", "0",
                    GENERAL + "max.batch.bytes", "9999999999",
                    GENERAL + "store.bytes", "-1")))
        .isEqualTo(DeliveryOptions.DEFAULT);
  }

  @Test
  void spoolDirectory_setsASpool() {
    DeliveryOptions options =
        options(
            Map.of(GENERAL + "spool.directory", "spool", GENERAL + "spool.max.bytes", "999999"));
    assertThat(options.spool().maxBytes()).isEqualTo(999_999);
    assertThat(options(Map.of(GENERAL + "spool.max.bytes", "1")).spool()).isNull();
  }

  private static long maxConnectionAgeNanos(String value) {
    OtlpGrpcSpanExporterBuilder builder = OtlpGrpcSpanExporter.builder();
    MapProperties properties = new MapProperties(Map.of(GENERAL + "max.connection.age", value));
    OtlpGrpcSpanExporterBuilder unused =
        OtlpExporters.configured(
            builder, new OtlpProperties(properties, OtlpSignal.TRACES), MeterProvider::noop);
    return OptionsAccess.of(builder).maxConnectionAgeNanos();
  }

  @Test
  void maxConnectionAge_isSetUnlessItIsUnusable() {
    assertThat(maxConnectionAgeNanos("1")).isEqualTo(TimeUnit.MILLISECONDS.toNanos(1));
    assertThat(maxConnectionAgeNanos("-1")).isEqualTo(TimeUnit.MINUTES.toNanos(10));
    assertThat(maxConnectionAgeNanos("0")).isEqualTo(Long.MAX_VALUE);
  }

  private static DeliveryOptions ofFile(Map<String, Object> delivery) {
    OtlpGrpcSpanExporterBuilder builder = OtlpGrpcSpanExporter.builder();
    MapConfig config = new MapConfig(Map.of(), Map.of("delivery", delivery));
    OtlpGrpcSpanExporterBuilder unused =
        OtlpExporters.configured(
            builder, new OtlpMapping(config, OtlpSignal.TRACES, true), MeterProvider::noop);
    return OptionsAccess.of(builder).delivery();
  }

  @Test
  void mappingOfFile_hasTheSameSettings() {
    assertThat(ofFile(Map.of())).isEqualTo(DeliveryOptions.DEFAULT);
    DeliveryOptions options =
        ofFile(
            Map.of(
                "max_concurrent_requests", 1,
                "max_batch_bytes", 2,
                "store_bytes", 3,
                "spool_directory", "spool",
                "spool_max_bytes", 999_999,
                "traces", Map.of("store_bytes", 4),
                "logs", Map.of("max_batch_bytes", 5)));
    assertThat(options.maxConcurrentRequests()).isEqualTo(1);
    assertThat(options.maxBatchBytes()).isEqualTo(2);
    assertThat(options.storeBytes()).isEqualTo(4);
    assertThat(options.spool().maxBytes()).isEqualTo(999_999);
  }

  @Test
  void mappingOfFile_unusableNumber_isAnErrorWithItsPlace() {
    assertThatThrownBy(() -> ofFile(Map.of("store_bytes", -1)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("file/store_bytes: storeBytes must be non-negative, but is -1");
  }
}
