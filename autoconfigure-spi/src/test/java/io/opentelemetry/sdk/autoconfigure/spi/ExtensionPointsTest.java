package io.opentelemetry.sdk.autoconfigure.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSamplerProvider;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ExtensionPointsTest {

  private final ConfigProperties config =
      DefaultConfigProperties.createFromMap(
          Map.of(
              "string",
              "s",
              "flag",
              "true",
              "int",
              "1",
              "long",
              "2",
              "double",
              "0.5",
              "duration",
              "3s",
              "list",
              "a,b",
              "map",
              "a=b",
              "empty",
              ""));

  private record Numbered(int order, String name) implements ResourceProvider {

    @Override
    public Resource createResource(ConfigProperties config) {
      return Resource.empty();
    }
  }

  @Test
  void loadOrderedList_differentOrders_sortsAndKeepsEqualOnesAsFound() {
    List<Numbered> found =
        List.of(
            new Numbered(Integer.MAX_VALUE, "last"),
            new Numbered(0, "first of equals"),
            new Numbered(0, "second of equals"),
            new Numbered(Integer.MIN_VALUE, "first"));
    ComponentLoader loader =
        new ComponentLoader() {
          @Override
          public <T> Iterable<T> load(Class<T> spiClass) {
            return found.stream().map(spiClass::cast).toList();
          }
        };

    assertThat(Ordered.loadOrderedList(loader, ResourceProvider.class))
        .extracting(provider -> ((Numbered) provider).name())
        .containsExactly("first", "first of equals", "second of equals", "last");
  }

  @Test
  void order_byDefault_isZero() {
    ResourceProvider provider = settings -> Resource.empty();

    assertThat(provider.order()).isZero();
  }

  @Test
  void configProperties_valueSet_outweighsDefault() {
    assertThat(config.getString("string", "d")).isEqualTo("s");
    assertThat(config.getBoolean("flag", false)).isTrue();
    assertThat(config.getInt("int", 9)).isEqualTo(1);
    assertThat(config.getLong("long", 9)).isEqualTo(2);
    assertThat(config.getDouble("double", 9)).isEqualTo(0.5);
    assertThat(config.getDuration("duration", Duration.ZERO)).isEqualTo(Duration.ofSeconds(3));
    assertThat(config.getList("list", List.of("d"))).containsExactly("a", "b");
    assertThat(config.getMap("map", Map.of("d", "d"))).containsExactly(Map.entry("a", "b"));
  }

  @Test
  void configProperties_valueNotSet_isDefault() {
    assertThat(config.getString("x", "d")).isEqualTo("d");
    assertThat(config.getBoolean("x", true)).isTrue();
    assertThat(config.getInt("x", 9)).isEqualTo(9);
    assertThat(config.getLong("x", 9)).isEqualTo(9);
    assertThat(config.getDouble("x", 9)).isEqualTo(9);
    assertThat(config.getDuration("x", Duration.ZERO)).isEqualTo(Duration.ZERO);
    assertThat(config.getList("empty", List.of("d"))).containsExactly("d");
    assertThat(config.getMap("empty", Map.of("d", "d"))).containsExactly(Map.entry("d", "d"));
  }

  @Test
  void getComponentLoader_notImplemented_findsWhatTheClassPathHas() {
    ConfigProperties withDefaultMethodsOnly =
        (ConfigProperties)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ConfigProperties.class},
                InvocationHandler::invokeDefault);

    assertThat(
            ComponentLoader.loadList(
                withDefaultMethodsOnly.getComponentLoader(), ConfigurableSamplerProvider.class))
        .hasExactlyElementsOfTypes(FoundProvider.class);
  }

  /** Named by a service file. */
  public static final class FoundProvider implements ConfigurableSamplerProvider {

    @Override
    public Sampler createSampler(ConfigProperties config) {
      return Sampler.alwaysOn();
    }

    @Override
    public String getName() {
      return "found";
    }
  }

  @Test
  void customizer_writtenBeforeAMethodWasAdded_ignoresIt() {
    AutoConfigurationCustomizer customizer = new OldCustomizer();

    assertThat(customizer.addSpanProcessorCustomizer((processor, c) -> processor))
        .isSameAs(customizer);
    assertThat(customizer.addTracerProviderCustomizer((builder, c) -> builder))
        .isSameAs(customizer);
    assertThat(customizer.addLoggerProviderCustomizer((builder, c) -> builder))
        .isSameAs(customizer);
    assertThat(customizer.addLogRecordExporterCustomizer((exporter, c) -> exporter))
        .isSameAs(customizer);
    assertThat(customizer.addLogRecordProcessorCustomizer((processor, c) -> processor))
        .isSameAs(customizer);
    assertThat(customizer.addPropertiesCustomizer(c -> Map.of())).isSameAs(customizer);
  }

  /** Implements only what is abstract. */
  private static final class OldCustomizer implements AutoConfigurationCustomizer {

    @Override
    public AutoConfigurationCustomizer addPropagatorCustomizer(
        BiFunction<? super TextMapPropagator, ConfigProperties, ? extends TextMapPropagator>
            propagatorCustomizer) {
      throw new AssertionError();
    }

    @Override
    public AutoConfigurationCustomizer addResourceCustomizer(
        BiFunction<? super Resource, ConfigProperties, ? extends Resource> resourceCustomizer) {
      throw new AssertionError();
    }

    @Override
    public AutoConfigurationCustomizer addSamplerCustomizer(
        BiFunction<? super Sampler, ConfigProperties, ? extends Sampler> samplerCustomizer) {
      throw new AssertionError();
    }

    @Override
    public AutoConfigurationCustomizer addSpanExporterCustomizer(
        BiFunction<? super SpanExporter, ConfigProperties, ? extends SpanExporter>
            exporterCustomizer) {
      throw new AssertionError();
    }

    @Override
    public AutoConfigurationCustomizer addPropertiesSupplier(
        Supplier<Map<String, String>> propertiesSupplier) {
      throw new AssertionError();
    }
  }
}
