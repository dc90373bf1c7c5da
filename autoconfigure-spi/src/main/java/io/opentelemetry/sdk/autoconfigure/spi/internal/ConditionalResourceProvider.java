package io.opentelemetry.sdk.autoconfigure.spi.internal;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ResourceProvider;
import io.opentelemetry.sdk.resources.Resource;

/** A resource provider that looks at what is known already. */
public interface ConditionalResourceProvider extends ResourceProvider {

  /**
   * Returns whether to ask this provider.
   *
   * @param config the settings
   * @param existing what the providers before this one found
   * @return whether to ask
   */
  boolean shouldApply(ConfigProperties config, Resource existing);
}
