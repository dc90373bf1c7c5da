package dev.peregrine.sdk.metrics;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the configuration of meters by their scope. Asked when a meter is made, and for every
 * meter there is when a provider is given a new configurator. Should answer quickly.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#meterconfigurator">Specification</a>
 */
@FunctionalInterface
public interface MeterConfigurator {

  /**
   * Returns the configuration for a scope.
   *
   * @param scope the scope of the meter
   * @return the configuration, or null for the default
   */
  @Nullable MeterConfig configure(InstrumentationScopeInfo scope);
}
