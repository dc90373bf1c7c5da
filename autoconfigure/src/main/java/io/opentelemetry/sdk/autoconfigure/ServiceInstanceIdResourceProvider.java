package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.parts.ServiceResource;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ResourceProvider;
import io.opentelemetry.sdk.resources.Resource;

/**
 * Provides a random {@code service.instance.id}, the same as long as this process lives. Every
 * other provider that knows one outweighs it.
 */
public final class ServiceInstanceIdResourceProvider implements ResourceProvider {

  /** Creates a provider; {@link java.util.ServiceLoader} needs this. */
  public ServiceInstanceIdResourceProvider() {}

  @Override
  public Resource createResource(ConfigProperties config) {
    return ServiceResource.instance();
  }

  @Override
  public int order() {
    return Integer.MIN_VALUE;
  }
}
