package io.opentelemetry.sdk.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import dev.peregrine.sdk.autoconfigure.spi.ComponentFactory;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.internal.AutoConfigureUtil;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.autoconfigure.spi.internal.AutoConfigureListener;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileConfigurationTest {

  @TempDir private Path directory;
  private final LogCapture log = new LogCapture();
  private final FakeExporter exporter = new FakeExporter("fake");
  private Path file;

  @BeforeEach
  void writeFile() throws IOException {
    file =
        Files.writeString(
            directory.resolve("otel.yaml"),
            """
            file_format: "1.1"
            resource:
              attributes: [{name: service.name, value: "${NAME:-nobody}"}]
            tracer_provider:
              processors: [{simple: {exporter: {fake: }}}]
            """);
  }

  @AfterEach
  void closeLog() {
    log.close();
  }

  private AutoConfiguredOpenTelemetrySdkBuilder builder(
      Map<String, String> properties, Map<String, String> environment, Object... more) {
    List<Object> extensions = new ArrayList<>(List.of(more));
    extensions.add(new Factory(exporter));
    return AutoConfiguredOpenTelemetrySdk.builder()
        .disableShutdownHook()
        .setProcessSettings(properties, environment)
        .setComponentLoader(new FixedComponents(extensions.toArray()));
  }

  private static void use(AutoConfiguredOpenTelemetrySdk configured) {
    try (OpenTelemetrySdk sdk = configured.getOpenTelemetrySdk()) {
      sdk.getTracer("x").spanBuilder("s").startSpan().end();
    }
  }

  // R64, R117
  @Test
  void build_fileInTheEnvironment_isUsed() {
    use(builder(Map.of(), Map.of("OTEL_CONFIG_FILE", file.toString())).build());

    assertThat(exporter.exported).containsExactly("s");
    assertThat(exporter.shutdowns).isEqualTo(1);
    assertThat(log.warnings()).isEmpty();
  }

  // R93
  @Test
  void build_twoFactoriesThatTheFileDoesNotName_areWarnedOf() throws IOException {
    Files.writeString(file, "file_format: \"1.1\"\npropagator: {composite: [{baggage: }]}\n");

    builder(Map.of("otel.config.file", file.toString()), Map.of(), new Factory(exporter)).build();

    assertThat(log.warnings())
        .containsExactly(
            "SpanExporter of the name fake is offered by "
                + Factory.class.getName()
                + " and "
                + Factory.class.getName()
                + "; remove all but one from the class path");
  }

  // R65
  @Test
  void build_deprecatedNameOfTheSetting_isUsed() {
    use(builder(Map.of("otel.experimental.config.file", file.toString()), Map.of()).build());

    assertThat(exporter.exported).containsExactly("s");
  }

  // R64
  @Test
  void build_otherSettings_areIgnoredAndNamedOnce() {
    AutoConfiguredOpenTelemetrySdk configured =
        builder(
                Map.of("otel.config.file", file.toString(), "otel.traces.sampler", "always_off"),
                Map.of(
                    "OTEL_SDK_DISABLED",
                    "true",
                    "NAME",
                    "me",
                    "OTEL_EXPORTER_OTLP_HEADERS",
                    "k=secret"))
            .build();
    use(configured);

    assertThat(exporter.exported).containsExactly("s");
    assertThat(configured.getOpenTelemetrySdk().toString()).contains("service.name=\"me\"");
    assertThat(AutoConfigureUtil.getConfig(configured)).isNull();
    assertThat(log.warnings())
        .containsExactly(
            "otel.config.file="
                + file
                + " replaces all single settings; these have no effect:"
                + " OTEL_EXPORTER_OTLP_HEADERS, OTEL_SDK_DISABLED, otel.traces.sampler");
  }

  @Test
  void build_settingThatTheFileRefersTo_isNotNamed() throws IOException {
    Files.writeString(
        file, Files.readString(file).replace("${NAME:-nobody}", "${OTEL_SERVICE_NAME}"));

    use(
        builder(Map.of("otel.config.file", file.toString()), Map.of("OTEL_SERVICE_NAME", "me"))
            .build());

    assertThat(log.warnings()).isEmpty();
  }

  @Test
  void build_customizers_areNotAppliedAndNamed() {
    use(
        builder(Map.of("otel.config.file", file.toString()), Map.of())
            .addSamplerCustomizer((sampler, config) -> sampler)
            .addTracerProviderCustomizer(
                (provider, config) -> {
                  throw new AssertionError();
                })
            .build());

    assertThat(exporter.exported).containsExactly("s");
    assertThat(log.warnings())
        .singleElement()
        .asString()
        .contains("sampler customizer in " + FileConfigurationTest.class.getName())
        .contains("tracerProvider customizer in " + FileConfigurationTest.class.getName());
  }

  @Test
  void build_global_setsItAndTellsListeners() {
    List<OpenTelemetrySdk> told = new ArrayList<>();
    List<Thread> hooks = new ArrayList<>();
    AutoConfiguredOpenTelemetrySdk configured =
        builder(Map.of("otel.config.file", file.toString()), Map.of(), new ListeningFactory(told))
            .setShutdownHooks(hooks::add)
            .setResultAsGlobal()
            .build();
    try {
      GlobalOpenTelemetry.getTracer("x").spanBuilder("global").startSpan().end();
      hooks.get(0).run();
    } finally {
      GlobalOpenTelemetry.resetForTest();
    }

    assertThat(exporter.exported).containsExactly("global");
    assertThat(exporter.shutdowns).isEqualTo(1);
    assertThat(told).containsExactly(configured.getOpenTelemetrySdk());
  }

  // R91
  @Test
  void build_fileThatCannotBeRead_throws() {
    Autoconfigured.assertFails(Map.of("otel.config.file", "/no/such/otel.yaml"))
        .hasMessageStartingWith("/no/such/otel.yaml: cannot be read: ");
  }

  @Test
  void build_fileThatFails_closesWhatWasStarted() throws IOException {
    Files.writeString(file, Files.readString(file) + "logger_provider: {processors: [{no: }]}\n");

    assertThatThrownBy(() -> builder(Map.of("otel.config.file", file.toString()), Map.of()).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("otel.yaml:6:")
        .hasMessageContaining("logger_provider.processors[0].no");
    assertThat(exporter.shutdowns).isEqualTo(1);
  }

  private static class Factory implements ComponentFactory<SpanExporter> {

    private final SpanExporter exporter;

    private Factory(SpanExporter exporter) {
      this.exporter = exporter;
    }

    @Override
    public Class<SpanExporter> type() {
      return SpanExporter.class;
    }

    @Override
    public String name() {
      return "fake";
    }

    @Override
    public SpanExporter create(ComponentConfig config) {
      return exporter;
    }
  }

  /** A factory that is not used, but wants to hear of the SDK. */
  private static final class ListeningFactory extends Factory implements AutoConfigureListener {

    private final List<OpenTelemetrySdk> told;

    private ListeningFactory(List<OpenTelemetrySdk> told) {
      super(new FakeExporter("unused"));
      this.told = told;
    }

    @Override
    public String name() {
      return "unused";
    }

    @Override
    public void afterAutoConfigure(OpenTelemetrySdk sdk) {
      told.add(sdk);
    }
  }
}
