package dev.peregrine.sdk.logs;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the configuration of loggers by their scope. Asked when a logger is made, and for
 * every logger there is when a provider is given a new configurator. Should answer quickly.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/logs/sdk/#loggerconfigurator">Specification</a>
 */
@FunctionalInterface
public interface LoggerConfigurator {

  /**
   * Returns the configuration for a scope.
   *
   * @param scope the scope of the logger
   * @return the configuration, or null for the default
   */
  @Nullable LoggerConfig configure(InstrumentationScopeInfo scope);
}
