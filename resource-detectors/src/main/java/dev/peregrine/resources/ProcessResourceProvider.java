package dev.peregrine.resources;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ResourceProvider;
import io.opentelemetry.sdk.resources.Resource;

/**
 * Provides {@code process.pid}, {@code process.executable.path} and {@code process.runtime.*}. The
 * arguments of the process may be secrets: {@code process.command_args} is there only with {@code
 * otel.peregrine.resource.process.command=true}.
 */
public final class ProcessResourceProvider implements ResourceProvider {

  /** Creates a provider; {@link java.util.ServiceLoader} needs this. */
  public ProcessResourceProvider() {}

  @Override
  public Resource createResource(ConfigProperties config) {
    boolean withCommand = config.getBoolean("otel.peregrine.resource.process.command", false);
    return new ProcessDetector(Surroundings.ofThisProcess(), ProcessHandle.current(), withCommand)
        .detect();
  }
}
