package io.opentelemetry.sdk.autoconfigure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.autoconfigure.spi.ResourceProvider;
import java.util.List;
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
}
