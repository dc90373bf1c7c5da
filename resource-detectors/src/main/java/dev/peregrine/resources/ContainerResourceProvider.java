package dev.peregrine.resources;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ResourceProvider;
import io.opentelemetry.sdk.resources.Resource;

/** Provides {@code container.id}, on Linux. */
public final class ContainerResourceProvider implements ResourceProvider {

  /** Creates a provider; {@link java.util.ServiceLoader} needs this. */
  public ContainerResourceProvider() {}

  @Override
  public Resource createResource(ConfigProperties config) {
    return new ContainerDetector(Surroundings.ofThisProcess()).detect();
  }
}
