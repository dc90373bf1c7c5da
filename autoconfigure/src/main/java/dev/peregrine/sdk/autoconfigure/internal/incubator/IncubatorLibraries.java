package dev.peregrine.sdk.autoconfigure.internal.incubator;

import dev.peregrine.sdk.autoconfigure.spi.ComponentFactory;
import io.opentelemetry.api.incubator.config.ConfigProvider;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.OpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ComponentProvider;
import io.opentelemetry.sdk.internal.OpenTelemetrySdkBuilderUtil;
import io.opentelemetry.sdk.internal.SdkConfigProvider;
import java.util.List;

/** Adapts {@code ComponentProvider} and {@code ConfigProvider}. Needs api-incubator. */
final class IncubatorLibraries implements Libraries {

  private final SdkConfigProvider settings;

  IncubatorLibraries(ScalarConfig root) {
    settings = SdkConfigProvider.create(new PropertiesView(root, ConfigProvider.noop()));
  }

  @Override
  public List<LibraryComponent> components(ComponentLoader componentLoader) {
    return ComponentLoader.loadList(componentLoader, ComponentProvider.class).stream()
        .map(
            provider ->
                new LibraryComponent(
                    adapt(provider, provider.getType()), provider.getClass().getName()))
        .toList();
  }

  private <T> ComponentFactory<T> adapt(ComponentProvider provider, Class<T> type) {
    return new AdaptedProvider<>(provider, type, settings);
  }

  @Override
  public void addSettings(OpenTelemetrySdkBuilder builder) {
    OpenTelemetrySdkBuilderUtil.setConfigProvider(builder, settings);
  }
}
