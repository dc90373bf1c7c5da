package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.Ordered;
import io.opentelemetry.sdk.autoconfigure.spi.ResourceProvider;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ConditionalResourceProvider;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import io.opentelemetry.sdk.resources.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the resource together, for programs that do not use the rest of autoconfiguration. */
public final class ResourceConfiguration {

  private static final String PROVIDER = "The resource provider";

  private ResourceConfiguration() {}

  /**
   * Returns what {@code otel.resource.attributes} and {@code otel.service.name} say, as system
   * properties or environment variables.
   *
   * @return the resource, without the SDK's default attributes
   */
  public static Resource createEnvironmentResource() {
    return createEnvironmentResource(
        DefaultConfigProperties.create(
            Map.of(),
            ComponentLoader.forClassLoader(ResourceConfiguration.class.getClassLoader())));
  }

  /**
   * Returns what {@code otel.resource.attributes} and {@code otel.service.name} say.
   *
   * @param config the settings
   * @return the resource, without the SDK's default attributes
   */
  public static Resource createEnvironmentResource(ConfigProperties config) {
    return EnvironmentResource.create(config);
  }

  static Resource configure(ConfigProperties config, ComponentLoader componentLoader) {
    List<String> enabled = config.getList("otel.java.enabled.resource.providers");
    List<String> disabled = config.getList("otel.java.disabled.resource.providers");
    Resource resource = Resource.getDefault();
    for (ResourceProvider provider :
        Ordered.loadOrderedList(componentLoader, ResourceProvider.class)) {
      String name = provider.getClass().getName();
      if ((enabled.isEmpty() || enabled.contains(name))
          && !disabled.contains(name)
          && applies(provider, config, resource)) {
        resource = resource.merge(provided(provider, config));
      }
    }
    return withoutDisabledKeys(resource, config);
  }

  private static boolean applies(
      ResourceProvider provider, ConfigProperties config, Resource existing) {
    try {
      return !(provider instanceof ConditionalResourceProvider conditional)
          || conditional.shouldApply(config, existing);
    } catch (RuntimeException | LinkageError e) {
      throw ExtensionFailure.of(PROVIDER, provider, e);
    }
  }

  private static Resource provided(ResourceProvider provider, ConfigProperties config) {
    Resource resource;
    try {
      resource = provider.createResource(config);
    } catch (RuntimeException | LinkageError e) {
      throw ExtensionFailure.of(PROVIDER, provider, e);
    }
    if (resource == null) {
      throw ExtensionFailure.ofNull(PROVIDER, provider);
    }
    return resource;
  }

  private static Resource withoutDisabledKeys(Resource resource, ConfigProperties config) {
    Set<String> keys = new HashSet<>(config.getList("otel.resource.disabled.keys"));
    return keys.isEmpty()
        ? resource
        : resource.toBuilder().removeIf(key -> keys.contains(key.getKey())).build();
  }
}
