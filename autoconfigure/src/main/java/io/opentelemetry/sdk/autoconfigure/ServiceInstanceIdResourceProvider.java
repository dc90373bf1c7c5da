package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ResourceProvider;
import io.opentelemetry.sdk.resources.Resource;
import java.util.UUID;

/**
 * Provides a random {@code service.instance.id}, the same as long as this process lives. Every
 * other provider that knows one outweighs it.
 */
public final class ServiceInstanceIdResourceProvider implements ResourceProvider {

  /** Creates a provider; {@link java.util.ServiceLoader} needs this. */
  public ServiceInstanceIdResourceProvider() {}

  @Override
  public Resource createResource(ConfigProperties config) {
    return OfThisProcess.RESOURCE;
  }

  @Override
  public int order() {
    return Integer.MIN_VALUE;
  }

  /** Made when first needed: a random UUID starts a SecureRandom. */
  private static final class OfThisProcess {

    static final Resource RESOURCE =
        Resource.create(
            Attributes.of(
                AttributeKey.stringKey("service.instance.id"), UUID.randomUUID().toString()),
            EnvironmentResource.SCHEMA_URL);
  }
}
