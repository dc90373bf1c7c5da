package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ResourceProvider;
import io.opentelemetry.sdk.resources.Resource;

/**
 * Provides what {@code otel.resource.attributes} and {@code otel.service.name} say. It has the last
 * word but one, so that users can override what other providers find.
 */
public final class EnvironmentResourceProvider implements ResourceProvider {

  /** Creates a provider; {@link java.util.ServiceLoader} needs this. */
  public EnvironmentResourceProvider() {}

  @Override
  public Resource createResource(ConfigProperties config) {
    return EnvironmentResource.create(config);
  }

  @Override
  public int order() {
    return Integer.MAX_VALUE - 1;
  }
}
