package io.opentelemetry.sdk.autoconfigure;

import static io.opentelemetry.sdk.autoconfigure.Autoconfigured.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.autoconfigure.spi.internal.AutoConfigureListener;
import io.opentelemetry.sdk.autoconfigure.spi.metrics.ConfigurableMetricExporterProvider;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeterProviderConfigurationTest {

  private static final Attributes OVERFLOW =
      Attributes.of(AttributeKey.booleanKey("otel.metric.overflow"), true);

  private final LogCapture log = new LogCapture();
  private final FakeMetricExporter otlp = new FakeMetricExporter("otlp");
  private final FakeMetricExporter mine = new FakeMetricExporter("mine");
  private final FakeMetricReader pulled = new FakeMetricReader("pulled");

  @AfterEach
  void releaseLog() {
    log.close();
  }

  /** Settings of keys and values in turn, with these metric exporters and none for spans. */
  private static Map<String, String> exporters(String names, String... more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("otel.traces.exporter", "none");
    settings.put("otel.metrics.exporter", names);
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return settings;
  }

  private List<MetricReader> readers(Map<String, String> settings, Object... extensions) {
    List<MetricReader> readers = new ArrayList<>();
    Autoconfigured.builder(settings, extensions)
        .addMetricReaderCustomizer(
            (reader, config) -> {
              readers.add(reader);
              return reader;
            })
        .build()
        .getOpenTelemetrySdk()
        .close();
    return readers;
  }

  // R55
  @ParameterizedTest
  @CsvSource({"'',1,0", "otlp,1,0", "mine,0,1", "' MINE ,',0,1", "'mine,otlp',1,1", "None,0,0"})
  void create_names_areThoseExporters(String names, int otlpTimes, int mineTimes) {
    readers(exporters(names), otlp, mine);

    assertThat(otlp.created).isEqualTo(otlpTimes);
    assertThat(mine.created).isEqualTo(mineTimes);
  }

  // R58
  @Test
  void create_severalExporters_eachHasItsOwnPeriodicReader() {
    assertThat(readers(exporters("mine,otlp"), otlp, mine))
        .allSatisfy(reader -> assertThat(reader).isInstanceOf(PeriodicMetricReader.class))
        .extracting(MetricReader::toString)
        .satisfiesExactly(
            text -> assertThat(text).contains("FakeMetricExporter{mine}", "=60000000000"),
            text -> assertThat(text).contains("FakeMetricExporter{otlp}", "=60000000000"));
  }

  // R58
  @Test
  void create_interval_isThatOfTheReader() {
    assertThat(readers(exporters("mine", "otel.metric.export.interval", "1500"), mine))
        .singleElement()
        .asString()
        .contains("intervalNanos=1500000000");
  }

  // R25
  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "soon"})
  void create_intervalThatIsNone_warnsAndTakesTheDefault(String interval) {
    assertThat(readers(exporters("mine", "otel.metric.export.interval", interval), mine))
        .singleElement()
        .asString()
        .contains("intervalNanos=60000000000");
    assertThat(log.warnings()).singleElement().asString().contains("otel.metric.export.interval");
  }

  @Test
  void create_exporter_getsWhatWasMeasured() {
    try (OpenTelemetrySdk sdk = Autoconfigured.sdk(exporters("mine"), mine)) {
      sdk.getMeter("test").counterBuilder("c").build().add(1);
    }

    assertThat(mine.exported).containsExactly("c");
    assertThat(mine.shutdowns).isEqualTo(1);
  }

  @Test
  void create_nameOfAReader_isRegisteredAsItIs() {
    try (OpenTelemetrySdk sdk = Autoconfigured.sdk(exporters("Pulled,mine"), pulled, mine)) {
      sdk.getMeter("test").counterBuilder("c").build().add(1);

      assertThat(pulled.collectedNames()).containsExactly("c");
    }
    assertThat(pulled.shutdowns).isEqualTo(1);
  }

  @Test
  void create_none_recordsNothing() {
    List<MetricReader> readers = readers(exporters("none"), mine, otlp);

    assertThat(readers).isEmpty();
  }

  @Test
  void create_badNames_throw() {
    assertFails(exporters("mine,none"), mine)
        .hasMessage("otel.metrics.exporter=mine,none names none together with others");
    assertFails(exporters("mine,mine"), mine)
        .hasMessage("otel.metrics.exporter=mine,mine names something twice");
    assertFails(exporters("foo"), otlp, mine)
        .hasMessage("otel.metrics.exporter=foo is not known. Allowed now: mine, none, otlp");
  }

  @ParameterizedTest
  @CsvSource({
    "otlp,dev.peregrine:peregrine-exporter-otlp",
    "console,dev.peregrine:peregrine-exporter-logging",
    "prometheus,dev.peregrine:peregrine-exporter-prometheus",
  })
  void create_wellKnownNameWithoutExtension_throwsNamingTheArtifact(String name, String artifact) {
    assertFails(exporters(name), mine)
        .hasMessage(
            "otel.metrics.exporter="
                + name
                + " needs "
                + artifact
                + " on the class path; add this dependency. Allowed now: mine, none");
  }

  // R81, M73
  @Test
  void create_cardinalityLimit_isThatOfEachReader() {
    Map<String, String> settings = exporters("pulled", "otel.java.metrics.cardinality.limit", "2");
    try (OpenTelemetrySdk sdk = Autoconfigured.sdk(settings, pulled)) {
      LongCounter counter = sdk.getMeter("test").counterBuilder("c").build();
      for (long i = 0; i < 4; i++) {
        counter.add(1, Attributes.of(AttributeKey.longKey("i"), i));
      }

      assertThat(pulled.collectedPoints())
          .extracting(PointData::getAttributes)
          .contains(OVERFLOW)
          .hasSizeLessThan(4);
    }
  }

  @Test
  void create_cardinalityLimitThatIsNone_warns() {
    Autoconfigured.sdk(exporters("pulled", "otel.java.metrics.cardinality.limit", "0"), pulled)
        .close();

    assertThat(log.warnings())
        .singleElement()
        .asString()
        .contains("otel.java.metrics.cardinality.limit=0", "2000 is used");
  }

  // R57
  @ParameterizedTest
  @CsvSource({"'',0,1", "trace_based,0,1", "TRACE_BASED,0,1", "always_on,1,1", "always_off,0,0"})
  void create_exemplarFilter_saysWhichMeasurementsAreSampled(
      String filter, int without, int within) {
    Map<String, String> settings = exporters("pulled", "otel.metrics.exemplar.filter", filter);
    settings.put("otel.traces.exporter", "mine");
    try (OpenTelemetrySdk sdk = Autoconfigured.sdk(settings, pulled, new FakeExporter("mine"))) {
      LongCounter counter = sdk.getMeter("test").counterBuilder("c").build();
      counter.add(1, Attributes.of(AttributeKey.stringKey("span"), "without"));
      Span span = sdk.getTracer("test").spanBuilder("s").startSpan();
      try (Scope ignored = span.makeCurrent()) {
        counter.add(1, Attributes.of(AttributeKey.stringKey("span"), "within"));
      }

      for (PointData point : pulled.collectedPoints()) {
        boolean inSpan = point.getAttributes().asMap().containsValue("within");
        assertThat(point.getExemplars()).hasSize(inSpan ? within : without);
      }
    }
  }

  // R26
  @Test
  void create_unknownExemplarFilter_warns() {
    Autoconfigured.sdk(exporters("none", "otel.metrics.exemplar.filter", "some")).close();

    assertThat(log.warnings())
        .singleElement()
        .asString()
        .contains(
            "otel.metrics.exemplar.filter=some is not one of always_on, always_off, trace_based",
            "trace_based is used");
  }

  @Test
  void create_customizers_getEachPartInTurn() {
    List<String> order = new ArrayList<>();
    FakeMetricExporter replacement = new FakeMetricExporter("replacement");
    FakeMetricReader added = new FakeMetricReader("added");

    try (OpenTelemetrySdk sdk =
        Autoconfigured.builder(exporters("mine"), mine)
            .addMeterProviderCustomizer(
                (builder, config) -> {
                  order.add("provider");
                  return builder.registerMetricReader(added);
                })
            .addMetricReaderCustomizer(
                (reader, config) -> {
                  order.add("reader of " + ((PeriodicMetricReader) reader));
                  return reader;
                })
            .addMetricExporterCustomizer(
                (exporter, config) -> {
                  order.add("exporter " + exporter);
                  return replacement;
                })
            .build()
            .getOpenTelemetrySdk()) {
      sdk.getMeter("test").counterBuilder("c").build().add(1);
      assertThat(added.collectedNames()).containsExactly("c");
    }

    assertThat(order)
        .satisfiesExactly(
            text -> assertThat(text).isEqualTo("exporter FakeMetricExporter{mine}"),
            text -> assertThat(text).contains("reader of Periodic", "FakeMetricExporter{repl"),
            text -> assertThat(text).isEqualTo("provider"));
    assertThat(replacement.exported).containsExactly("c");
    assertThat(mine.exported).isEmpty();
  }

  @Test
  void build_failsInTheTracePart_shutsTheMetricPartDownOnce() {
    assertThatThrownBy(
            () ->
                Autoconfigured.builder(exporters("mine,pulled"), mine, pulled)
                    .addTracerProviderCustomizer((builder, config) -> null)
                    .build())
        .isInstanceOf(ConfigurationException.class);
    assertThat(mine.shutdowns).isEqualTo(1);
    assertThat(pulled.shutdowns).isEqualTo(1);
  }

  @Test
  void build_failsInTheMetricPart_shutsDownWhatWasStarted() {
    assertFails(exporters("mine,unknown"), mine);
    assertThatThrownBy(
            () ->
                Autoconfigured.builder(exporters("otlp"), otlp)
                    .addMeterProviderCustomizer((builder, config) -> null)
                    .build())
        .isInstanceOf(ConfigurationException.class);
    assertThat(mine.shutdowns).isEqualTo(1);
    assertThat(otlp.shutdowns).isEqualTo(1);
  }

  /** Offers an exporter, and wants to hear of the SDK. */
  private static final class Listening
      implements ConfigurableMetricExporterProvider, AutoConfigureListener {

    private final List<MeterProvider> heard = new ArrayList<>();
    private final FakeMetricExporter exporter = new FakeMetricExporter("listening");

    @Override
    public MetricExporter createExporter(
        io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties config) {
      return exporter;
    }

    @Override
    public String getName() {
      return exporter.getName();
    }

    @Override
    public void afterAutoConfigure(OpenTelemetrySdk sdk) {
      heard.add(sdk.getMeterProvider());
    }
  }

  @Test
  void build_extensionThatListens_hearsOfTheSdkOnce() {
    Listening listening = new Listening();

    OpenTelemetrySdk sdk = Autoconfigured.sdk(exporters("listening"), listening);

    assertThat(listening.heard).containsExactly(sdk.getMeterProvider());
    sdk.close();
  }

  // R82
  @ParameterizedTest
  @CsvSource({"'',processedSpans", "legacy,processedSpans", "latest,otel.sdk.span.started"})
  void create_telemetryVersion_saysWhatTheTraceSdkRecordsOfItself(String version, String metric) {
    Map<String, String> settings =
        exporters("pulled", "otel.experimental.sdk.telemetry.version", version);
    settings.put("otel.traces.exporter", "mine");
    try (OpenTelemetrySdk sdk = Autoconfigured.sdk(settings, pulled, new FakeExporter("mine"))) {
      sdk.getTracer("test").spanBuilder("s").startSpan().end();
      assertThat(sdk.getSdkTracerProvider().forceFlush().join(10, TimeUnit.SECONDS).isSuccess())
          .isTrue();

      assertThat(pulled.collectedNames()).contains(metric);
    }
  }

  @Test
  void create_unknownTelemetryVersion_throws() {
    assertFails(exporters("none", "otel.experimental.sdk.telemetry.version", "2"))
        .hasMessageContaining("otel.experimental.sdk.telemetry.version=2 is not known");
  }
}
