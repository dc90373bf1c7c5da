package io.opentelemetry.sdk.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.sdk.autoconfigure.RuntimeSettings;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CustomizersTest {

  private static final Map<String, String> SETTINGS =
      Map.of("otel.traces.exporter", "mine", "otel.propagators", "baggage");

  private final List<String> calls = new ArrayList<>();
  private final FakeExporter exporter = new FakeExporter("mine");

  private record Provider(int order, Consumer<AutoConfigurationCustomizer> registration)
      implements AutoConfigurationCustomizerProvider {

    @Override
    public void customize(AutoConfigurationCustomizer autoConfiguration) {
      registration.accept(autoConfiguration);
    }
  }

  private <T> BiFunction<T, ConfigProperties, T> noting(String name) {
    return (part, config) -> {
      calls.add(name);
      return part;
    };
  }

  private void registerAll(AutoConfigurationCustomizer customizer, String name) {
    customizer
        .addPropertiesSupplier(() -> noteAndReturn(name + " defaults"))
        .addPropertiesCustomizer(config -> noteAndReturn(name + " settings"))
        .addResourceCustomizer(noting(name + " resource"))
        .addPropagatorCustomizer(noting(name + " propagator"))
        .addSamplerCustomizer(noting(name + " sampler"))
        .addSpanExporterCustomizer(noting(name + " exporter"))
        .addSpanProcessorCustomizer(noting(name + " processor"))
        .addTracerProviderCustomizer(noting(name + " provider"));
  }

  private Map<String, String> noteAndReturn(String name) {
    calls.add(name);
    return Map.of();
  }

  @Test
  void build_programAndExtensions_programComesFirstThenExtensionsInTheirOrder() {
    AutoConfiguredOpenTelemetrySdkBuilder builder =
        Autoconfigured.builder(
            SETTINGS,
            exporter,
            new Provider(2, customizer -> registerAll(customizer, "late")),
            new Provider(1, customizer -> registerAll(customizer, "early")));
    registerAll(builder, "program");

    builder.build().getOpenTelemetrySdk().close();

    List<String> expected = new ArrayList<>();
    for (String part :
        List.of(
            "defaults",
            "settings",
            "resource",
            "propagator",
            "sampler",
            "exporter",
            "processor",
            "provider")) {
      for (String who : List.of("program", "early", "late")) {
        expected.add(who + " " + part);
      }
    }
    assertThat(calls).isEqualTo(expected);
  }

  @Test
  @SuppressWarnings("deprecation") // still part of the contract
  void build_tracerProviderConfigurer_runsBeforeTheCustomizersOfExtensions() {
    io.opentelemetry.sdk.autoconfigure.spi.traces.SdkTracerProviderConfigurer configurer =
        (builder, config) -> calls.add("configurer " + config.getString("otel.propagators"));
    AutoConfiguredOpenTelemetrySdkBuilder builder =
        Autoconfigured.builder(
            SETTINGS,
            exporter,
            configurer,
            new Provider(
                0, customizer -> customizer.addTracerProviderCustomizer(noting("extension"))));
    builder.addTracerProviderCustomizer(noting("program"));

    builder.build().getOpenTelemetrySdk().close();

    assertThat(calls).containsExactly("program", "configurer baggage", "extension");
  }

  @Test
  void build_secondTime_extensionsRegisterOnce() {
    AutoConfiguredOpenTelemetrySdkBuilder builder =
        Autoconfigured.builder(
            SETTINGS,
            exporter,
            new Provider(0, customizer -> customizer.addSamplerCustomizer(noting("sampler"))));

    builder.build().getOpenTelemetrySdk().close();
    builder.build().getOpenTelemetrySdk().close();

    assertThat(calls).containsExactly("sampler", "sampler");
  }

  @Test
  void build_customizerOfSampler_itsResultIsUsedByTheNext() {
    Sampler sampler =
        Autoconfigured.builder(SETTINGS, exporter)
            .addSamplerCustomizer((before, config) -> Sampler.alwaysOff())
            .addSamplerCustomizer((before, config) -> Sampler.parentBased(before))
            .build()
            .getOpenTelemetrySdk()
            .getSdkTracerProvider()
            .getSampler();

    assertThat(sampler).isEqualTo(Sampler.parentBased(Sampler.alwaysOff()));
  }

  @Test
  void build_customizerOfProvider_canAddProcessors() {
    FakeExporter second = new FakeExporter("second");
    AutoConfiguredOpenTelemetrySdk configured =
        Autoconfigured.builder(SETTINGS, exporter)
            .addTracerProviderCustomizer(
                (builder, config) -> builder.addSpanProcessor(SimpleSpanProcessor.create(second)))
            .build();

    configured.getOpenTelemetrySdk().getTracer("test").spanBuilder("s").startSpan().end();
    configured.getOpenTelemetrySdk().close();

    assertThat(exporter.exported).containsExactly("s");
    assertThat(second.exported).containsExactly("s");
  }

  @Test
  void build_customizerOfProvider_canReturnAnotherBuilderWhoseSamplerCanBeReplaced() {
    OpenTelemetrySdk sdk =
        Autoconfigured.builder(SETTINGS, exporter)
            .addTracerProviderCustomizer(
                (builder, config) ->
                    SdkTracerProvider.builder()
                        .setSampler(Sampler.alwaysOff())
                        .addSpanProcessor(SimpleSpanProcessor.create(exporter)))
            .build()
            .getOpenTelemetrySdk();
    Sampler before = RuntimeSettings.of(sdk).setTracesSampler(Sampler.alwaysOn());

    sdk.getTracer("test").spanBuilder("s").startSpan().end();
    sdk.close();

    assertThat(before).isSameAs(Sampler.alwaysOff());
    assertThat(exporter.exported).containsExactly("s");
  }

  private static List<Arguments> eachKind() {
    return List.of(
        kind("resource", builder -> builder.addResourceCustomizer((part, config) -> null)),
        kind("propagator", builder -> builder.addPropagatorCustomizer((part, config) -> null)),
        kind("sampler", builder -> builder.addSamplerCustomizer((part, config) -> null)),
        kind("spanExporter", builder -> builder.addSpanExporterCustomizer((part, config) -> null)),
        kind(
            "spanProcessor", builder -> builder.addSpanProcessorCustomizer((part, config) -> null)),
        kind(
            "tracerProvider",
            builder -> builder.addTracerProviderCustomizer((part, config) -> null)));
  }

  private static Arguments kind(
      String name, Consumer<AutoConfiguredOpenTelemetrySdkBuilder> registration) {
    return Arguments.of(name, registration);
  }

  @ParameterizedTest
  @MethodSource("eachKind")
  void build_customizerReturnsNull_throwsNamingIt(
      String kind, Consumer<AutoConfiguredOpenTelemetrySdkBuilder> registration) {
    AutoConfiguredOpenTelemetrySdkBuilder builder = Autoconfigured.builder(SETTINGS, exporter);
    registration.accept(builder);

    assertThatThrownBy(builder::build)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageMatching("The " + kind + " customizer .*CustomizersTest.* returned null");
    assertThat(exporter.shutdowns).isEqualTo(exporter.created);
  }

  @Test
  void add_null_namesParameter() {
    AutoConfiguredOpenTelemetrySdkBuilder builder = AutoConfiguredOpenTelemetrySdk.builder();

    assertThatNullPointerException()
        .isThrownBy(() -> builder.addResourceCustomizer(null))
        .withMessage("resourceCustomizer");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.addSpanExporterCustomizer(null))
        .withMessage("spanExporterCustomizer");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setComponentLoader(null))
        .withMessage("componentLoader");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setServiceClassLoader(null))
        .withMessage("serviceClassLoader");
  }
}
