package dev.peregrine.sdk.autoconfigure.internal.declarative;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import dev.peregrine.sdk.autoconfigure.spi.ComponentFactory;
import dev.peregrine.sdk.autoconfigure.spi.internal.BaggageRestriction;
import dev.peregrine.sdk.common.MemoryBudget;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdkFactoryTest {

  // R105
  @Test
  void create_nothing_doesNothing() {
    try (Declared declared = new Declared()) {
      OpenTelemetrySdk sdk = declared.sdk();

      assertThat(sdk.getTracer("x").spanBuilder("s").startSpan().isRecording()).isFalse();
      assertThat(sdk.getMeter("x").counterBuilder("c").build().isEnabled()).isFalse();
      assertThat(sdk.getLogsBridge().get("x").isEnabled(Severity.FATAL)).isFalse();
      assertThat(sdk.getPropagators().getTextMapPropagator().fields()).isEmpty();
    }
  }

  // R97
  @Test
  void create_disabled_propagatesOnly() {
    try (Declared declared = new Declared()) {
      OpenTelemetrySdk sdk =
          declared.sdk(
              "disabled: true",
              "propagator: {composite: [{baggage: }]}",
              "tracer_provider: {processors: [{simple: {exporter: {memory: }}}]}");

      assertThat(sdk.getTracer("x").spanBuilder("s").startSpan().isRecording()).isFalse();
      assertThat(sdk.getPropagators().getTextMapPropagator().fields()).containsExactly("baggage");
    }
  }

  // R100
  @Test
  void create_propagators_eachNameOnce() {
    TextMapPropagator mine = new HeaderPropagator("mine");
    try (Declared declared = new Declared(TestFactory.of(TextMapPropagator.class, "mine", mine))) {
      OpenTelemetrySdk sdk =
          declared.sdk(
              "propagator:",
              "  composite: [{mine: }, {tracecontext: }]",
              "  composite_list: baggage, tracecontext ,mine");

      assertThat(sdk.getPropagators().getTextMapPropagator().fields())
          .containsExactly("mine", "traceparent", "tracestate", "baggage");
    }
  }

  @Test
  void create_propagatorOfAnAbsentArtifact_namesIt() {
    new Declared()
        .assertFails("propagator: {composite_list: \"tracecontext,b3\"}")
        .hasMessageContaining("propagator.composite_list")
        .hasMessageContaining("needs dev.peregrine:peregrine-propagators on the class path");
    new Declared()
        .assertFails("propagator: {composite_list: \"none,baggage\"}")
        .hasMessageContaining("none together with others");
  }

  // R99, R114
  @Test
  void create_resource_typesAndWeights() {
    Resource detected =
        Resource.create(
            Attributes.builder()
                .put("host.name", "h")
                .put("host.id", "secret")
                .put("service.name", "detected")
                .build());
    try (Declared declared = new Declared(TestFactory.of(Resource.class, "mine", detected))) {
      Resource resource =
          declared.resource(
              "resource:",
              "  schema_url: https://example.com/1",
              "  attributes:",
              "    - {name: service.name, value: app}",
              "    - {name: number, value: 7, type: int}",
              "    - {name: share, value: 1, type: double}",
              "    - {name: flag, value: true, type: bool}",
              "    - {name: texts, value: [a, b], type: string_array}",
              "    - {name: numbers, value: [1, 2], type: int_array}",
              "    - {name: shares, value: [1, 2.5], type: double_array}",
              "    - {name: flags, value: [true], type: bool_array}",
              "    - {name: nothing, value: }",
              "  attributes_list: service.name=listed,space=a%20b",
              "  detection/development:",
              "    attributes: {included: [\"host.*\"], excluded: [host.id]}",
              "    detectors: [{mine: }]");

      assertThat(resource.getSchemaUrl()).isEqualTo("https://example.com/1");
      assertThat(resource.getAttributes())
          .isEqualTo(
              Resource.getDefault().getAttributes().toBuilder()
                  .put("host.name", "h")
                  .put("space", "a b")
                  .put("service.name", "app")
                  .put("number", 7)
                  .put("share", 1.0)
                  .put("flag", true)
                  .put(AttributeKey.stringArrayKey("texts"), List.of("a", "b"))
                  .put(AttributeKey.longArrayKey("numbers"), List.of(1L, 2L))
                  .put(AttributeKey.doubleArrayKey("shares"), List.of(1.0, 2.5))
                  .put(AttributeKey.booleanArrayKey("flags"), List.of(true))
                  .build());
    }
  }

  @Test
  void create_attributeOfAnotherType_namesThePlace() {
    new Declared()
        .assertFails("resource:", "  attributes:", "    - {name: a, value: x, type: int}")
        .hasMessageContaining("otel.yaml:4:")
        .hasMessageContaining("resource.attributes[0].value")
        .hasMessageContaining("must be an integer");
    new Declared()
        .assertFails("resource: {attributes_list: \"a=%zz\"}")
        .hasMessageContaining("resource.attributes_list")
        .hasMessageContaining("percent-encoded");
  }

  // R9
  @Test
  void create_serviceDetector_readsTheVariable() {
    try (Declared declared = new Declared()) {
      declared.variables.put("OTEL_SERVICE_NAME", "fromTheEnvironment");
      Resource resource =
          declared.resource("resource: {detection/development: {detectors: [{service: }]}}");

      assertThat(resource.getAttribute(stringKey("service.name"))).isEqualTo("fromTheEnvironment");
      assertThat(resource.getAttribute(stringKey("service.instance.id"))).isNotEmpty();
    }
  }

  @Test
  void create_memoryBudget_isThatOfTheProcess() {
    long before = MemoryBudget.getBytes();
    try (Declared declared = new Declared()) {
      declared.sdk("distribution: {peregrine: {memory_budget: 1234567}}");

      assertThat(MemoryBudget.getBytes()).isEqualTo(1234567);
    } finally {
      MemoryBudget.setBytes(before);
    }
  }

  @Test
  void create_baggageKeys_needTheirArtifact() {
    String[] lines = {
      "propagator: {composite: [{baggage: }]}",
      "distribution: {peregrine: {baggage_allowed_keys: [a, \"b*\"]}}"
    };
    new Declared()
        .assertFails(lines)
        .hasMessageContaining("distribution.peregrine.baggage_allowed_keys")
        .hasMessageContaining("dev.peregrine:peregrine-propagators");
    BaggageRestriction restriction =
        (propagator, keys) -> new HeaderPropagator("restricted to " + keys);
    try (Declared declared = new Declared(restriction)) {
      assertThat(declared.sdk(lines).getPropagators().getTextMapPropagator().fields())
          .containsExactly("restricted to [a, b*]");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "{}, {}, LEGACY",
    "{}, {telemetry_version: latest}, LATEST",
    "{internal_telemetry_version: latest}, {}, LATEST",
    "{internal_telemetry_version: legacy}, {telemetry_version: latest}, LATEST"
  })
  void create_telemetryVersion_isOurSettingOrTheIncumbents(
      String java, String own, InternalTelemetryVersion expected) {
    AtomicReference<InternalTelemetryVersion> seen = new AtomicReference<>();
    TestFactory<SpanExporter> observing =
        new TestFactory<>(
            SpanExporter.class,
            "observing",
            config -> {
              seen.set(config.context().telemetryVersion());
              return new RecordedSpans();
            });
    try (Declared declared = new Declared(observing)) {
      declared.sdk(
          "tracer_provider: {processors: [{simple: {exporter: {observing: }}}]}",
          "instrumentation/development: {java: {otel_sdk: " + java + "}}",
          "distribution: {peregrine: " + own + "}");
    }
    assertThat(seen).hasValue(expected);
  }

  // R93
  @Test
  void create_twoFactoriesOfOneName_namesBoth() {
    new Declared(TestFactory.of(SpanExporter.class, "memory", new RecordedSpans()))
        .assertFails("tracer_provider: {processors: [{simple: {exporter: {memory: }}}]}")
        .hasMessageContaining("tracer_provider.processors[0].simple.exporter.memory")
        .hasMessageContaining("TestFactory and ")
        .hasMessageContaining("remove all but one");
  }

  @Test
  void create_fallbackAndAnotherOfItsName_takesTheOther() {
    RecordedSpans spans = new RecordedSpans();
    String[] lines = {"tracer_provider: {processors: [{simple: {exporter: {spare: }}}]}"};
    try (Declared declared = new Declared(new Fallback(spans))) {
      declared.sdk(lines).getTracer("x").spanBuilder("alone").startSpan().end();
      assertThat(spans.names()).containsExactly("alone");
    }
    RecordedSpans others = new RecordedSpans();
    try (Declared declared =
        new Declared(new Fallback(spans), TestFactory.of(SpanExporter.class, "spare", others))) {
      declared.sdk(lines).getTracer("x").spanBuilder("beside").startSpan().end();
      assertThat(others.names()).containsExactly("beside");
      assertThat(spans.names()).containsExactly("alone");
    }
  }

  private record Fallback(SpanExporter exporter) implements ComponentFactory<SpanExporter> {

    @Override
    public Class<SpanExporter> type() {
      return SpanExporter.class;
    }

    @Override
    public String name() {
      return "spare";
    }

    @Override
    public boolean isFallback() {
      return true;
    }

    @Override
    public SpanExporter create(ComponentConfig config) {
      return exporter;
    }
  }

  @Test
  void create_unknownName_namesTheNearest() {
    new Declared()
        .assertFails("tracer_provider: {processors: [{simple: {exporter: {memry: }}}]}")
        .hasMessageContaining("exporter.memry")
        .hasMessageContaining("did you mean \"memory\"?");
    new Declared()
        .assertFails("tracer_provider: {processors: [{simple: {exporter: {otlp_http: }}}]}")
        .hasMessageContaining("needs dev.peregrine:peregrine-exporter-otlp on the class path");
    new Declared(TestFactory.of(SpanExporter.class, "console", new RecordedSpans()))
        .assertFails("tracer_provider: {processors: [{console: }]}")
        .hasMessageContaining("no SpanProcessor of the name console");
  }

  @Test
  void create_factoryFails_namesPlaceAndFactory() {
    TestFactory<SpanExporter> throwing =
        new TestFactory<>(
            SpanExporter.class,
            "bad",
            config -> {
              throw new IllegalStateException("no luck");
            });
    TestFactory<SpanExporter> lacking =
        new TestFactory<>(
            SpanExporter.class,
            "lacking",
            config -> {
              throw config.error("endpoint", "is missing");
            });
    new Declared(throwing)
        .assertFails("tracer_provider: {processors: [{simple: {exporter: {bad: }}}]}")
        .hasMessageContaining("tracer_provider.processors[0].simple.exporter.bad")
        .hasMessageContaining("TestFactory failed: java.lang.IllegalStateException: no luck")
        .hasCauseInstanceOf(IllegalStateException.class);
    new Declared(lacking)
        .assertFails("tracer_provider: {processors: [{simple: {exporter: {lacking: {a: 1}}}}]}")
        .hasMessageContaining("exporter.lacking")
        .hasMessageContaining("endpoint: is missing");
  }

  // R91
  @Test
  void parse_severalFaults_namesAll() {
    new Declared()
        .assertFails("tracer_provider: {processors: 1, sampller: {}}", "disabled: maybe")
        .hasMessageContaining("otel.yaml has 3 errors")
        .hasMessageContaining("sampller")
        .hasMessageContaining("disabled");
  }
}
