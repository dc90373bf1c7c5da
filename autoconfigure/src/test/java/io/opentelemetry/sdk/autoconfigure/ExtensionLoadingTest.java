package io.opentelemetry.sdk.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSamplerProvider;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import io.opentelemetry.sdk.resources.Resource;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtensionLoadingTest {

  private static final Map<String, String> SERVICE_FILE =
      Map.of("otel.traces.exporter", "service-file");

  private static AutoConfiguredOpenTelemetrySdkBuilder builder(Map<String, String> settings) {
    return AutoConfiguredOpenTelemetrySdk.builder()
        .disableShutdownHook()
        .addPropertiesSupplier(
            () -> Map.of("otel.metrics.exporter", "none", "otel.logs.exporter", "none"))
        .setProcessSettings(settings, Map.of());
  }

  private static URLClassLoader classLoader(Path directory, Class<?> service, String provider)
      throws IOException {
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.writeString(services.resolve(service.getName()), provider);
    return new URLClassLoader(
        new URL[] {directory.toUri().toURL()}, ExtensionLoadingTest.class.getClassLoader()) {
      @Override
      public java.util.Enumeration<URL> getResources(String name) throws IOException {
        return findResources(name);
      }
    };
  }

  @Test
  void build_noLoaderSet_searchesTheClassPath() {
    builder(SERVICE_FILE).build().getOpenTelemetrySdk().close();
  }

  @Test
  void build_noLoaderSet_findsTheResourceProvidersOfThisModule() {
    AtomicReference<Resource> found = new AtomicReference<>();
    builder(Map.of("otel.traces.exporter", "none", "otel.service.name", "shop"))
        .addResourceCustomizer(
            (resource, config) -> {
              found.set(resource);
              return resource;
            })
        .build();

    assertThat(found.get().getAttribute(AttributeKey.stringKey("service.name"))).isEqualTo("shop");
    assertThat(found.get().getAttribute(AttributeKey.stringKey("service.instance.id"))).isNotNull();
  }

  @Test
  void build_classLoaderSet_searchesOnlyThat(@TempDir Path directory) throws IOException {
    try (URLClassLoader with =
            classLoader(
                directory.resolve("with"),
                ConfigurableSpanExporterProvider.class,
                ServiceFileExporterProvider.class.getName());
        URLClassLoader without =
            classLoader(directory.resolve("without"), ConfigurableSamplerProvider.class, "")) {
      builder(SERVICE_FILE).setServiceClassLoader(with).build().getOpenTelemetrySdk().close();

      assertThatThrownBy(() -> builder(SERVICE_FILE).setServiceClassLoader(without).build())
          .isInstanceOf(ConfigurationException.class)
          .hasMessage("otel.traces.exporter=service-file is not known. Allowed now: none");
    }
  }

  @Test
  void build_componentLoaderSet_isHandedToExtensions() {
    FixedComponents components = new FixedComponents();
    AtomicReference<Object> seen = new AtomicReference<>();

    builder(Map.of("otel.traces.exporter", "none"))
        .setComponentLoader(components)
        .addResourceCustomizer(
            (resource, config) -> {
              seen.set(config.getComponentLoader());
              return resource;
            })
        .build();

    assertThat(seen.get()).isSameAs(components);
  }

  @Test
  void build_brokenExtension_throwsNamingIt(@TempDir Path directory) throws IOException {
    try (URLClassLoader broken =
        classLoader(directory, ConfigurableSpanExporterProvider.class, "com.example.Missing")) {
      assertThatThrownBy(() -> builder(SERVICE_FILE).setServiceClassLoader(broken).build())
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("com.example.Missing")
          .hasCauseInstanceOf(ServiceConfigurationError.class);
    }
  }

  @Test
  void build_customizerProviderThatThrows_isNamed() {
    AutoConfigurationCustomizerProvider broken =
        customizer -> {
          throw new NoSuchMethodError("of another version");
        };

    assertThatThrownBy(
            () -> builder(Map.of()).setComponentLoader(new FixedComponents(broken)).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "The customizer provider in "
                + ExtensionLoadingTest.class.getName()
                + " failed: java.lang.NoSuchMethodError: of another version");
  }

  @Test
  void build_defaultSettings_exportsByOtlp() {
    try (LogCapture log = new LogCapture();
        OpenTelemetrySdk sdk =
            AutoConfiguredOpenTelemetrySdk.builder()
                .disableShutdownHook()
                .setProcessSettings(Map.of("otel.peregrine.config.log", "true"), Map.of())
                .build()
                .getOpenTelemetrySdk()) {
      assertThat(sdk.getTracer("test").spanBuilder("s").startSpan().isRecording()).isTrue();
      assertThat(log.messages())
          .filteredOn(message -> message.contains("Recording service"))
          .singleElement()
          .asString()
          .contains("traces with exporter OtlpGrpcSpan", "metrics with exporter OtlpGrpcMetric");
    }
  }
}
