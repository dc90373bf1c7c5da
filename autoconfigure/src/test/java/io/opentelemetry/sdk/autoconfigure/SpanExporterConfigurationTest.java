package io.opentelemetry.sdk.autoconfigure;

import static io.opentelemetry.sdk.autoconfigure.Autoconfigured.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanExporterConfigurationTest {

  private final FakeExporter otlp = new FakeExporter("otlp");
  private final FakeExporter mine = new FakeExporter("mine");

  private static Map<String, String> exporters(String names) {
    Map<String, String> settings = new HashMap<>();
    settings.put("otel.traces.exporter", names);
    return settings;
  }

  private List<SpanProcessor> processors(String names, Object... extensions) {
    List<SpanProcessor> processors = new ArrayList<>();
    Autoconfigured.builder(exporters(names), extensions)
        .addSpanProcessorCustomizer(
            (processor, config) -> {
              processors.add(processor);
              return processor;
            })
        .build()
        .getOpenTelemetrySdk()
        .close();
    return processors;
  }

  // R54
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|1|0",
        "''|1|0",
        "otlp|1|0",
        "mine|0|1",
        "' MINE ,'|0|1",
        "mine,otlp|1|1",
        "None|0|0"
      })
  void create_names_areThoseExporters(String names, int otlpTimes, int mineTimes) {
    processors(names, otlp, mine);

    assertThat(otlp.created).isEqualTo(otlpTimes);
    assertThat(mine.created).isEqualTo(mineTimes);
  }

  // X31
  @Test
  void create_severalExporters_eachHasItsOwnBatchProcessorInThatOrder() {
    assertThat(processors("mine,otlp", otlp, mine))
        .allSatisfy(processor -> assertThat(processor).isInstanceOf(BatchSpanProcessor.class))
        .extracting(processor -> ((BatchSpanProcessor) processor).getSpanExporter())
        .containsExactly(mine, otlp);
  }

  // X31
  @Test
  void create_severalExporters_eachGetsEverySpan() {
    try (OpenTelemetrySdk sdk = Autoconfigured.sdk(exporters("mine,otlp"), otlp, mine)) {
      sdk.getTracer("test").spanBuilder("s").startSpan().end();
    }

    assertThat(otlp.exported).containsExactly("s");
    assertThat(mine.exported).containsExactly("s");
  }

  // R83
  @ParameterizedTest
  @ValueSource(strings = {"console", "logging"})
  void create_console_exportsEachSpanAtOnce(String name) {
    FakeExporter exporter = new FakeExporter(name);

    assertThat(processors(name, exporter))
        .singleElement()
        .isInstanceOf(SimpleSpanProcessor.class)
        .extracting(processor -> ((SimpleSpanProcessor) processor).getSpanExporter())
        .isSameAs(exporter);
  }

  @Test
  void create_none_recordsNothing() {
    try (OpenTelemetrySdk sdk = Autoconfigured.sdk(exporters("none"))) {
      assertThat(sdk.getTracer("test").spanBuilder("s").startSpan().isRecording()).isFalse();
    }
  }

  @Test
  void create_noneWithOthers_throws() {
    assertFails(exporters("mine,none"), mine)
        .hasMessage("otel.traces.exporter=mine,none names none together with others");
  }

  @Test
  void create_nameTwice_throws() {
    assertFails(exporters("mine,mine"), mine)
        .hasMessage("otel.traces.exporter=mine,mine names something twice");
  }

  @Test
  void create_nameTwiceInOtherCase_throws() {
    assertFails(exporters("mine,Mine"), mine)
        .hasMessage("otel.traces.exporter=mine,Mine names something twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "oltp|is not known, did you mean \"otlp\"?",
        "zipkn|is not known, did you mean \"zipkin\"?",
        "jaeger|does not exist any more; use otlp, which Jaeger takes.",
      })
  void create_nameThatMeansAnother_throwsWithAdvice(String name, String advice) {
    assertFails(exporters(name), mine)
        .hasMessage("otel.traces.exporter=" + name + " " + advice + " Allowed now: mine, none");
  }

  @Test
  void create_nameThatTheIncumbentHas_isTheExporterOfOurs() {
    FakeExporter exporter = new FakeExporter("otlp/stdout");
    processors("Experimental-otlp/stdout", exporter);
    assertThat(exporter.created).isEqualTo(1);
  }

  @Test
  void create_nameThatTheIncumbentHasAndSomebodyOffers_isTheOffered() {
    FakeExporter exporter = new FakeExporter("experimental-otlp/stdout");
    FakeExporter ours = new FakeExporter("otlp/stdout");
    processors("experimental-otlp/stdout", ours, exporter);
    assertThat(exporter.created).isEqualTo(1);
    assertThat(ours.created).isZero();
  }

  @Test
  void create_unknownName_throwsNamingWhatIsAllowed() {
    assertFails(exporters("foo"), otlp, mine)
        .hasMessage("otel.traces.exporter=foo is not known. Allowed now: mine, none, otlp");
  }

  @ParameterizedTest
  @CsvSource({
    "otlp,dev.peregrine:peregrine-exporter-otlp",
    "console,dev.peregrine:peregrine-exporter-logging",
    "logging,dev.peregrine:peregrine-exporter-logging",
    "logging-otlp,dev.peregrine:peregrine-exporter-otlp",
    "otlp/stdout,dev.peregrine:peregrine-exporter-otlp",
    "experimental-otlp/stdout,dev.peregrine:peregrine-exporter-otlp",
    "zipkin,io.opentelemetry:opentelemetry-exporter-zipkin",
  })
  void create_wellKnownNameWithoutExtension_throwsNamingTheArtifact(String name, String artifact) {
    assertFails(exporters(name), mine)
        .hasMessage(
            "otel.traces.exporter="
                + name
                + " needs "
                + artifact
                + " on the class path; add this dependency. Allowed now: mine, none");
  }

  @Test
  void create_customizer_getsEachExporterAndItsResultIsUsed() {
    List<SpanExporter> given = new ArrayList<>();
    FakeExporter replacement = new FakeExporter("replacement");

    try (OpenTelemetrySdk sdk =
        Autoconfigured.builder(exporters("mine"), mine)
            .addSpanExporterCustomizer(
                (exporter, config) -> {
                  given.add(exporter);
                  return replacement;
                })
            .build()
            .getOpenTelemetrySdk()) {
      sdk.getTracer("test").spanBuilder("s").startSpan().end();
    }

    assertThat(given).containsExactly(mine);
    assertThat(replacement.exported).containsExactly("s");
    assertThat(mine.exported).isEmpty();
  }

  @Test
  void create_exporter_isNamedInTheLog() {
    try (LogCapture log = new LogCapture()) {
      Autoconfigured.sdk(
              Map.of(
                  "otel.traces.exporter", "mine",
                  "otel.traces.sampler", "always_on",
                  "otel.propagators", "baggage",
                  "otel.peregrine.config.log", "true"),
              mine)
          .close();

      assertThat(log.messages())
          .contains(
              "FINE Recording service unknown_service:java: traces with exporter"
                  + " FakeExporter{mine}, sampler AlwaysOnSampler; metrics with no exporter;"
                  + " logs with no exporter; headers [baggage]");
    }
  }

  /** Which kinds of extensions a start with built-in parts searches the class path for. */
  @Test
  void create_builtInPartsOnly_loadsFewKindsOfExtensions() {
    FixedComponents components = new FixedComponents();

    Autoconfigured.builder(exporters("none")).setComponentLoader(components).build();

    assertThat(components.loaded)
        .extracting(Class::getSimpleName)
        .containsExactlyInAnyOrderElementsOf(
            Set.of(
                "SdkTracerProviderConfigurer",
                "AutoConfigurationCustomizerProvider",
                "ResourceProvider"));
  }
}
