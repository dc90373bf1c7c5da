package dev.peregrine.sdk.autoconfigure.internal.declarative;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.incubator.ExtendedOpenTelemetry;
import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ComponentProvider;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ExtendedDeclarativeConfigProperties;
import io.opentelemetry.sdk.internal.ExtendedOpenTelemetrySdk;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs with api-incubator. */
class IncubatorLibrariesTest {

  private static final String[] FILE = {
    "tracer_provider:",
    "  processors:",
    "    - simple:",
    "        exporter:",
    "          library:",
    "            text: hello",
    "            number: 5",
    "            share: 1.5",
    "            flag: true",
    "            texts: [a, b]",
    "            numbers: [1, 2]",
    "            nested: {x: 1}",
    "            list: [{y: z}]",
    "            nothing:",
    "instrumentation/development:",
    "  general: {http: {client: {request_captured_headers: [Accept]}}}",
    "  java: {foo: {bar: baz}}"
  };

  /** A provider as libraries have it, which keeps what it was given. */
  private static final class LibraryProvider implements ComponentProvider {

    private final RecordedSpans spans = new RecordedSpans();
    private DeclarativeConfigProperties given = DeclarativeConfigProperties.empty();

    @Override
    public Class<?> getType() {
      return SpanExporter.class;
    }

    @Override
    public String getName() {
      return "library";
    }

    @Override
    public Object create(DeclarativeConfigProperties config) {
      given = config;
      return spans;
    }
  }

  @Test
  void create_componentProvider_makesTheComponent() {
    LibraryProvider provider = new LibraryProvider();
    try (Declared declared = new Declared(provider)) {
      declared.sdk(FILE).getTracer("x").spanBuilder("s").startSpan().end();

      assertThat(provider.spans.names()).containsExactly("s");
    }
  }

  // R95
  @Test
  void create_componentProvider_seesTypesAsWritten() {
    LibraryProvider provider = new LibraryProvider();
    try (Declared declared = new Declared(provider)) {
      declared.sdk(FILE);
      DeclarativeConfigProperties given = provider.given;

      assertThat(given.getString("text")).isEqualTo("hello");
      assertThat(given.getInt("number")).isEqualTo(5);
      assertThat(given.getLong("number")).isEqualTo(5);
      assertThat(given.getDouble("share")).isEqualTo(1.5);
      assertThat(given.getBoolean("flag")).isTrue();
      assertThat(given.getScalarList("texts", String.class)).containsExactly("a", "b");
      assertThat(given.getScalarList("numbers", Long.class)).containsExactly(1L, 2L);
      assertThat(given.getStructured("nested").getInt("x")).isEqualTo(1);
      assertThat(given.getStructuredList("list").get(0).getString("y")).isEqualTo("z");
      assertThat(given.getString("nothing")).isNull();
      assertThat(given.getString("absent", "other")).isEqualTo("other");
      assertThat(given.getPropertyKeys()).contains("nothing").doesNotContain("absent");
    }
  }

  @Test
  void create_valuesOfOtherTypes_areNull() {
    LibraryProvider provider = new LibraryProvider();
    try (Declared declared = new Declared(provider)) {
      declared.sdk(FILE);
      DeclarativeConfigProperties given = provider.given;

      assertThat(given.getString("number")).isNull();
      assertThat(given.getInt("text")).isNull();
      assertThat(given.getBoolean("text")).isNull();
      assertThat(given.getStructured("text")).isNull();
      assertThat(given.getStructuredList("texts")).isNull();
      assertThat(given.getScalarList("texts", Long.class)).isNull();
      assertThat(given.getScalarList("list", String.class)).isNull();
    }
  }

  @Test
  void create_toMap_keepsTypes() {
    LibraryProvider provider = new LibraryProvider();
    try (Declared declared = new Declared(provider)) {
      declared.sdk(FILE);
      Map<String, Object> map = DeclarativeConfigProperties.toMap(provider.given);

      assertThat(map)
          .containsEntry("text", "hello")
          .containsEntry("share", 1.5)
          .containsEntry("flag", true)
          .containsEntry("texts", List.of("a", "b"))
          .containsEntry("list", List.of(Map.of("y", "z")));
      assertThat(map.get("number")).asString().isEqualTo("5");
    }
  }

  // R104
  @Test
  void create_instrumentation_reachesLibraries() {
    LibraryProvider provider = new LibraryProvider();
    try (Declared declared = new Declared(provider)) {
      OpenTelemetrySdk sdk = declared.sdk(FILE);

      assertThat(sdk).isInstanceOf(ExtendedOpenTelemetrySdk.class);
      ExtendedOpenTelemetry extended = (ExtendedOpenTelemetry) sdk;
      assertThat(extended.getInstrumentationConfig("foo").getString("bar")).isEqualTo("baz");
      assertThat(
              extended
                  .getGeneralInstrumentationConfig()
                  .get("http")
                  .get("client")
                  .getScalarList("request_captured_headers", String.class))
          .containsExactly("Accept");
      assertThat(
              ((ExtendedDeclarativeConfigProperties) provider.given)
                  .getConfigProvider()
                  .getInstrumentationConfig("foo")
                  .getString("bar"))
          .isEqualTo("baz");
    }
  }

  @Test
  void close_extendedSdk_closesTheProvidersOnce() {
    LibraryProvider provider = new LibraryProvider();
    Declared declared = new Declared(provider);
    OpenTelemetrySdk sdk = declared.sdk(FILE);

    sdk.close();
    sdk.close();

    assertThat(provider.spans.shutdowns).isEqualTo(1);
  }

  @Test
  void create_noInstrumentation_isEmpty() {
    try (Declared declared = new Declared()) {
      ExtendedOpenTelemetry extended = (ExtendedOpenTelemetry) declared.sdk();

      assertThat(extended.getInstrumentationConfig("foo").getPropertyKeys()).isEmpty();
    }
  }
}
