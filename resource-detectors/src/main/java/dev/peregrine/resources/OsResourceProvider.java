package dev.peregrine.resources;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ResourceProvider;
import io.opentelemetry.sdk.resources.Resource;

/** Provides {@code os.type}, {@code os.name}, {@code os.version} and {@code os.description}. */
public final class OsResourceProvider implements ResourceProvider {

  /** Creates a provider; {@link java.util.ServiceLoader} needs this. */
  public OsResourceProvider() {}

  @Override
  public Resource createResource(ConfigProperties config) {
    return new OsDetector(Surroundings.ofThisProcess()).detect();
  }
}
