package io.opentelemetry.sdk.autoconfigure.spi;

import io.opentelemetry.sdk.resources.Resource;

/**
 * Adds to the {@link Resource}. Found by {@link java.util.ServiceLoader}. On equal keys a provider
 * of a higher {@link #order()} wins.
 */
public interface ResourceProvider extends Ordered {

  /**
   * Returns what this provider knows.
   *
   * @param config the settings
   * @return the resource; empty if nothing was found
   */
  Resource createResource(ConfigProperties config);
}
