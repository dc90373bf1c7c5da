package io.opentelemetry.sdk.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.sdk.autoconfigure.RuntimeSettings;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleTest {

  private static final Map<String, String> MINE = Map.of("otel.traces.exporter", "mine");

  private final LogCapture log = new LogCapture();
  private final FakeExporter exporter = new FakeExporter("mine");
  private final List<Thread> hooks = new ArrayList<>();

  @BeforeEach
  @AfterEach
  void forgetGlobal() {
    GlobalOpenTelemetry.resetForTest();
  }

  @AfterEach
  void releaseLog() {
    log.close();
  }

  private AutoConfiguredOpenTelemetrySdkBuilder builder() {
    return Autoconfigured.builder(MINE, exporter);
  }

  @Test
  void initialize_always_makesTheResultGlobal() {
    System.setProperty("otel.traces.exporter", "none");
    System.setProperty("otel.metrics.exporter", "none");
    System.setProperty("otel.logs.exporter", "none");
    try {
      AutoConfiguredOpenTelemetrySdk configured = AutoConfiguredOpenTelemetrySdk.initialize();

      assertThat(GlobalOpenTelemetry.isSet()).isTrue();
      assertThat(GlobalOpenTelemetry.get().getPropagators())
          .isSameAs(configured.getOpenTelemetrySdk().getPropagators());
    } finally {
      System.clearProperty("otel.traces.exporter");
      System.clearProperty("otel.metrics.exporter");
      System.clearProperty("otel.logs.exporter");
    }
  }

  @Test
  void build_notAskedTo_leavesTheGlobalAlone() {
    builder().build().getOpenTelemetrySdk().close();

    assertThat(GlobalOpenTelemetry.isSet()).isFalse();
  }

  @Test
  void build_asGlobal_canBeChangedWhileInUse() {
    AutoConfiguredOpenTelemetrySdk configured = builder().setResultAsGlobal().build();
    RuntimeSettings.global().setTracesSampler(Sampler.alwaysOff());
    RuntimeSettings.of(configured.getOpenTelemetrySdk()).setTracersEnabled("disabled", false);

    OpenTelemetrySdk sdk = configured.getOpenTelemetrySdk();
    assertThat(sdk.getSdkTracerProvider().getSampler()).hasToString("AlwaysOffSampler");
    assertThat(sdk.getTracer("disabled").isEnabled()).isFalse();
    assertThat(sdk.getTracer("other").isEnabled()).isTrue();
    sdk.close();
  }

  @Test
  void build_globalThereAlready_throwsAndShutsDown() {
    GlobalOpenTelemetry.set(OpenTelemetry.noop());

    assertThatThrownBy(() -> builder().setResultAsGlobal().setShutdownHooks(hooks::add).build())
        .isInstanceOf(IllegalStateException.class);
    assertThat(exporter.shutdowns).isEqualTo(1);
    assertThat(hooks).isEmpty();
  }

  @Test
  void build_virtualMachineExits_hookShutsDown() throws InterruptedException {
    AutoConfiguredOpenTelemetrySdk configured = builder().setShutdownHooks(hooks::add).build();
    configured.getOpenTelemetrySdk().getTracer("test").spanBuilder("s").startSpan().end();

    assertThat(hooks).hasSize(1);
    hooks.get(0).start();
    hooks.get(0).join();
    assertThat(exporter.exported).containsExactly("s");
    assertThat(exporter.shutdowns).isEqualTo(1);
  }

  @Test
  void build_hookDisabled_registersNone() {
    builder()
        .setShutdownHooks(hooks::add)
        .disableShutdownHook()
        .build()
        .getOpenTelemetrySdk()
        .close();

    assertThat(hooks).isEmpty();
  }

  @Test
  void build_virtualMachineExitsAlready_shutsDownAtOnce() {
    builder()
        .setShutdownHooks(
            hook -> {
              throw new IllegalStateException("Shutdown in progress");
            })
        .build();

    assertThat(exporter.shutdowns).isEqualTo(1);
  }

  /** The part that fails, by the settings or customizer that make it fail. */
  @ParameterizedTest
  @CsvSource({
    "exporter of extension",
    "exporterCustomizer",
    "processorCustomizer",
    "providerCustomizer",
  })
  void build_failsMidway_shutsDownOnceWhatWasStarted(String failing) {
    Map<String, String> settings = new HashMap<>(MINE);
    AutoConfiguredOpenTelemetrySdkBuilder builder = Autoconfigured.builder(settings, exporter);
    switch (failing) {
      case "exporter of extension" -> settings.put("otel.traces.exporter", "mine,unknown");
      case "exporterCustomizer" ->
          builder.addSpanExporterCustomizer(
              (part, config) -> {
                throw new IllegalStateException(failing);
              });
      case "processorCustomizer" ->
          builder.addSpanProcessorCustomizer(
              (part, config) -> {
                throw new IllegalStateException(failing);
              });
      default ->
          builder.addTracerProviderCustomizer(
              (part, config) -> {
                throw new IllegalStateException(failing);
              });
    }

    assertThatThrownBy(builder::build).isInstanceOf(ConfigurationException.class);
    assertThat(exporter.created).isEqualTo(1);
    assertThat(exporter.shutdowns).isEqualTo(1);
  }

  @Test
  void build_failsAfterCustomizer_shutsDownWhatTheCustomizerReturned() {
    FakeExporter wrapper = new FakeExporter("wrapper");

    assertThatThrownBy(
            () ->
                builder()
                    .addSpanExporterCustomizer((part, config) -> wrapper)
                    .addTracerProviderCustomizer((part, config) -> null)
                    .build())
        .isInstanceOf(ConfigurationException.class);
    assertThat(wrapper.shutdowns).isEqualTo(1);
    assertThat(exporter.shutdowns).isZero();
  }

  @Test
  void build_programFails_wrapsWithTheCause() {
    IllegalStateException cause = new IllegalStateException("no database");

    assertThatThrownBy(
            () ->
                builder()
                    .addPropertiesSupplier(
                        () -> {
                          throw cause;
                        })
                    .build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("The supplier in io.opentelemetry.sdk.autoconfigure.LifecycleTest failed:"
                + " java.lang.IllegalStateException: no database")
        .hasCause(cause);
  }

  // R28
  @Test
  void build_disabled_recordsNothingButPropagates() {
    Map<String, String> settings =
        Map.of(
            "otel.sdk.disabled", "true",
            "otel.traces.exporter", "unknown",
            "otel.traces.sampler", "unknown",
            "otel.propagators", "baggage");

    OpenTelemetrySdk sdk = Autoconfigured.sdk(settings);

    assertThat(sdk.getTracer("test").spanBuilder("s").startSpan().isRecording()).isFalse();
    assertThat(sdk.getPropagators().getTextMapPropagator().fields()).containsExactly("baggage");
    assertThat(log.messages())
        .containsExactly("INFO otel.sdk.disabled is true: nothing is recorded");
  }

  @Test
  void build_configFile_throws() {
    Autoconfigured.assertFails(Map.of("otel.config.file", "/etc/otel.yaml"))
        .hasMessage(
            "otel.config.file=/etc/otel.yaml cannot be used: configuration files are not supported,"
                + " only single settings");
  }

  @Test
  void toString_always_showsTheSdk() {
    AutoConfiguredOpenTelemetrySdk configured = builder().build();

    assertThat(configured.toString())
        .startsWith("AutoConfiguredOpenTelemetrySdk{openTelemetrySdk=OpenTelemetrySdk{");
    configured.getOpenTelemetrySdk().close();
  }
}
