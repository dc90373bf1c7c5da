package dev.peregrine.sdk.trace;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the configuration of tracers by their scope. Asked when a tracer is made, and for
 * every tracer there is when a provider is given a new configurator. Should answer quickly.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/trace/sdk/#tracerconfigurator">Specification</a>
 */
@FunctionalInterface
public interface TracerConfigurator {

  /**
   * Returns the configuration for a scope.
   *
   * @param scope the scope of the tracer
   * @return the configuration, or null for the default
   */
  @Nullable TracerConfig configure(InstrumentationScopeInfo scope);
}
