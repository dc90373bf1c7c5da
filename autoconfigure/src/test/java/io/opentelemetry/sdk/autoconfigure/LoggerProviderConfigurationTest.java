package io.opentelemetry.sdk.autoconfigure;

import static io.opentelemetry.sdk.autoconfigure.Autoconfigured.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggerProviderConfigurationTest {

  private final FakeLogRecordExporter otlp = new FakeLogRecordExporter("otlp");
  private final FakeLogRecordExporter mine = new FakeLogRecordExporter("mine");
  private final FakeLogRecordExporter console = new FakeLogRecordExporter("console");

  /** Settings of keys and values in turn, with these exporters and none for spans. */
  private static Map<String, String> exporters(String names, String... more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("otel.traces.exporter", "none");
    settings.put("otel.logs.exporter", names);
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return settings;
  }

  private static List<LogRecordProcessor> processors(
      Map<String, String> settings, Object... extensions) {
    List<LogRecordProcessor> processors = new ArrayList<>();
    Autoconfigured.builder(settings, extensions)
        .addLogRecordProcessorCustomizer(
            (processor, config) -> {
              processors.add(processor);
              return processor;
            })
        .build()
        .getOpenTelemetrySdk()
        .close();
    return processors;
  }

  /** What becomes of a record with ten attributes, each ten characters long. */
  private LogRecordData limited(String... limits) {
    try (OpenTelemetrySdk sdk = Autoconfigured.sdk(exporters("mine", limits), mine)) {
      var log = sdk.getLogsBridge().get("test").logRecordBuilder();
      for (int i = 0; i < 10; i++) {
        log.setAttribute(AttributeKey.stringKey("key" + i), "0123456789");
      }
      log.setBody("0123456789").emit();
    }
    return mine.exported.remove();
  }

  // R55
  @ParameterizedTest
  @CsvSource({"'',1,0", "otlp,1,0", "mine,0,1", "' MINE ,',0,1", "'mine,otlp',1,1", "None,0,0"})
  void create_names_areThoseExporters(String names, int otlpTimes, int mineTimes) {
    processors(exporters(names), otlp, mine);

    assertThat(otlp.created).isEqualTo(otlpTimes);
    assertThat(mine.created).isEqualTo(mineTimes);
  }

  @Test
  void create_severalExporters_eachHasAProcessorOfItsOwn() {
    assertThat(
            processors(exporters("mine,console", "otel.blrp.schedule.delay", "7"), mine, console))
        .satisfiesExactly(
            batch ->
                assertThat(batch)
                    .isInstanceOf(BatchLogRecordProcessor.class)
                    .asString()
                    .contains("FakeLogRecordExporter{mine}", "=7000000"),
            simple ->
                assertThat(simple)
                    .isInstanceOf(SimpleLogRecordProcessor.class)
                    .asString()
                    .contains("FakeLogRecordExporter{console}"));
  }

  @Test
  void create_exporter_getsWhatWasEmitted() {
    try (OpenTelemetrySdk sdk = Autoconfigured.sdk(exporters("mine"), mine)) {
      sdk.getLogsBridge().get("test").logRecordBuilder().setEventName("e").emit();
    }

    assertThat(mine.exported)
        .singleElement()
        .satisfies(
            log -> {
              assertThat(log.getEventName()).isEqualTo("e");
              assertThat(log.getInstrumentationScopeInfo().getName()).isEqualTo("test");
              assertThat(log.getResource().getAttribute(AttributeKey.stringKey("service.name")))
                  .isEqualTo("unknown_service:java");
            });
    assertThat(mine.shutdowns).isEqualTo(1);
  }

  // L41
  @Test
  void create_none_disablesLoggers() {
    try (OpenTelemetrySdk sdk = Autoconfigured.sdk(exporters("none"), mine, otlp)) {
      Logger logger = sdk.getLogsBridge().get("test");

      assertThat(logger.isEnabled(Severity.FATAL)).isFalse();
    }
  }

  @Test
  void create_badNames_throw() {
    assertFails(exporters("mine,none"), mine)
        .hasMessage("otel.logs.exporter=mine,none names none together with others");
    assertFails(exporters("foo"), otlp, mine)
        .hasMessage("otel.logs.exporter=foo is not known. Allowed now: mine, none, otlp");
    assertFails(exporters("console"), mine)
        .hasMessage(
            "otel.logs.exporter=console needs dev.peregrine:peregrine-exporter-logging"
                + " on the class path; add this dependency. Allowed now: mine, none");
  }

  // X24, X25, L45, L46
  @ParameterizedTest
  @CsvSource({
    "logrecord.attribute.count,3,3,10",
    "attribute.count,3,3,10",
    "logrecord.attribute.value.length,3,10,3",
    "attribute.value.length,3,10,3",
    "span.attribute.count,3,10,10",
    "span.attribute.value.length,3,10,10"
  })
  void create_limit_isThatOfAttributesOfLogs(String name, String limit, int count, int length) {
    LogRecordData log = limited("otel." + name + ".limit", limit);

    assertThat(log.getAttributes().size()).isEqualTo(count);
    assertThat(log.getTotalAttributeCount()).isEqualTo(10);
    assertThat(log.getAttributes().get(AttributeKey.stringKey("key0"))).hasSize(length);
    assertThat(log.getBodyValue()).asString().contains("0123456789");
  }

  // X24
  @Test
  void create_limitOfLogs_winsOverTheGeneralOne() {
    assertThat(
            limited("otel.logrecord.attribute.count.limit", "4", "otel.attribute.count.limit", "3")
                .getAttributes()
                .size())
        .isEqualTo(4);
  }

  // R23
  @Test
  void create_badLimit_isTheGeneralOneWithWarning() {
    try (LogCapture log = new LogCapture()) {
      assertThat(
              limited(
                      "otel.logrecord.attribute.count.limit",
                      "-1",
                      "otel.attribute.count.limit",
                      "8")
                  .getAttributes()
                  .size())
          .isEqualTo(8);
      assertThat(log.warnings())
          .contains(
              "otel.logrecord.attribute.count.limit=-1 is not a whole number from 0; 8 is used");
    }
  }

  @Test
  void create_customizers_getEachPartInTurn() {
    List<String> order = new ArrayList<>();
    FakeLogRecordExporter replacement = new FakeLogRecordExporter("replacement");
    FakeLogRecordExporter added = new FakeLogRecordExporter("added");

    try (OpenTelemetrySdk sdk =
        Autoconfigured.builder(exporters("mine"), mine)
            .addLoggerProviderCustomizer(
                (builder, config) -> {
                  order.add("provider");
                  return builder.addLogRecordProcessor(SimpleLogRecordProcessor.create(added));
                })
            .addLogRecordProcessorCustomizer(
                (processor, config) -> {
                  order.add("processor of " + processor);
                  return processor;
                })
            .addLogRecordExporterCustomizer(
                (exporter, config) -> {
                  order.add("exporter " + exporter);
                  return replacement;
                })
            .build()
            .getOpenTelemetrySdk()) {
      sdk.getLogsBridge().get("test").logRecordBuilder().emit();
    }

    assertThat(order)
        .satisfiesExactly(
            text -> assertThat(text).isEqualTo("exporter FakeLogRecordExporter{mine}"),
            text -> assertThat(text).contains("processor of Batch", "FakeLogRecordExporter{repl"),
            text -> assertThat(text).isEqualTo("provider"));
    assertThat(replacement.exported).hasSize(1);
    assertThat(added.exported).hasSize(1);
    assertThat(mine.exported).isEmpty();
  }

  @Test
  void build_fails_shutsDownWhatWasStarted() {
    FakeExporter spans = new FakeExporter("mine");

    assertFails(exporters("mine,unknown", "otel.traces.exporter", "mine"), mine, spans);
    assertThatThrownBy(
            () ->
                Autoconfigured.builder(exporters("otlp"), otlp)
                    .addLoggerProviderCustomizer((builder, config) -> null)
                    .build())
        .isInstanceOf(ConfigurationException.class);

    assertThat(mine.shutdowns).isEqualTo(1);
    assertThat(spans.shutdowns).isEqualTo(1);
    assertThat(otlp.shutdowns).isEqualTo(1);
  }

  // R82
  @ParameterizedTest
  @CsvSource({"'',processedLogs", "legacy,processedLogs", "latest,otel.sdk.log.created"})
  void create_telemetryVersion_saysWhatTheLogSdkRecordsOfItself(String version, String metric) {
    FakeMetricReader pulled = new FakeMetricReader("pulled");
    Map<String, String> settings =
        exporters(
            "mine",
            "otel.metrics.exporter",
            "pulled",
            "otel.experimental.sdk.telemetry.version",
            version);
    try (OpenTelemetrySdk sdk = Autoconfigured.sdk(settings, pulled, mine)) {
      sdk.getLogsBridge().get("test").logRecordBuilder().emit();
      assertThat(sdk.getSdkLoggerProvider().forceFlush().join(10, TimeUnit.SECONDS).isSuccess())
          .isTrue();

      assertThat(pulled.collectedNames()).contains(metric);
    }
  }
}
