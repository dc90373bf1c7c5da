package io.opentelemetry.sdk.autoconfigure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.autoconfigure.spi.ResourceProvider;
import io.opentelemetry.sdk.autoconfigure.spi.internal.AutoConfigureListener;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpiHelperTest {

  private record Extension(int order) implements AutoConfigurationCustomizerProvider {
    @Override
    public void customize(AutoConfigurationCustomizer autoConfiguration) {}
  }

  private static final class Two implements ComponentLoader {
    @Override
    public <T> Iterable<T> load(Class<T> spiClass) {
      return List.of(spiClass.cast(new Extension(2)), spiClass.cast(new Extension(1)));
    }
  }

  @Test
  void load_withAComponentLoader_keepsItsOrder() {
    ComponentLoader loader = new Two();
    SpiHelper helper = SpiHelper.create(loader);

    assertThat(helper.getComponentLoader()).isSameAs(loader);
    assertThat(helper.load(AutoConfigurationCustomizerProvider.class))
        .containsExactly(new Extension(2), new Extension(1));
  }

  @Test
  void loadOrdered_withAComponentLoader_sorts() {
    assertThat(SpiHelper.create(new Two()).loadOrdered(AutoConfigurationCustomizerProvider.class))
        .containsExactly(new Extension(1), new Extension(2));
  }

  @Test
  void load_withAClassLoader_findsServices() {
    assertThat(SpiHelper.create(SpiHelperTest.class.getClassLoader()).load(ResourceProvider.class))
        .isNotEmpty();
  }

  /** An extension whose part wants to hear of the SDK. */
  private record Listening(String name) implements AutoConfigureListener {
    @Override
    public void afterAutoConfigure(OpenTelemetrySdk sdk) {}
  }

  @Test
  void loadConfigurable_byName_makesEachPartOnce() {
    List<String> made = new ArrayList<>();
    NamedSpiManager<Listening> parts =
        helperOfTwo()
            .loadConfigurable(
                AutoConfigurationCustomizerProvider.class,
                extension -> "name" + extension.order(),
                (extension, config) -> {
                  made.add("name" + extension.order());
                  return new Listening("part" + extension.order());
                },
                DefaultConfigProperties.createFromMap(Map.of()));

    assertThat(made).isEmpty();
    assertThat(parts.getByName("name2")).isEqualTo(new Listening("part2"));
    assertThat(parts.getByName("name2")).isSameAs(parts.getByName("name2"));
    assertThat(parts.getByName("other")).isNull();
    assertThat(made).containsExactly("name2");
    assertThat(NamedSpiManager.createEmpty().getByName("name2")).isNull();
  }

  @Test
  void getListeners_partsThatListen_areAmongThem() {
    SpiHelper helper = helperOfTwo();
    NamedSpiManager<Listening> parts =
        helper.loadConfigurable(
            AutoConfigurationCustomizerProvider.class,
            extension -> "name" + extension.order(),
            (extension, config) -> new Listening("part" + extension.order()),
            DefaultConfigProperties.createFromMap(Map.of()));

    assertThat(helper.getListeners()).isEmpty();
    parts.getByName("name1");
    assertThat(helper.getListeners()).containsExactly(new Listening("part1"));
  }

  private static SpiHelper helperOfTwo() {
    return SpiHelper.create(new Two());
  }
}
