package dev.peregrine.resources;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ResourceProvider;
import io.opentelemetry.sdk.resources.Resource;

/**
 * Provides {@code host.name}, {@code host.id} and {@code host.arch}. The network is asked for the
 * name only where neither the kernel nor a variable tells it, for half a second at most.
 */
public final class HostResourceProvider implements ResourceProvider {

  /** Creates a provider; {@link java.util.ServiceLoader} needs this. */
  public HostResourceProvider() {}

  @Override
  public Resource createResource(ConfigProperties config) {
    return new HostDetector(Surroundings.ofThisProcess(), new NetworkName()).detect();
  }
}
