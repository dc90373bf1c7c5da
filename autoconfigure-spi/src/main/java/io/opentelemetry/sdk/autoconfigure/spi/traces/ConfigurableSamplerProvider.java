package io.opentelemetry.sdk.autoconfigure.spi.traces;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.trace.samplers.Sampler;

/**
 * Offers a sampler under a name for {@code OTEL_TRACES_SAMPLER}. Found by {@link
 * java.util.ServiceLoader}.
 */
public interface ConfigurableSamplerProvider {

  /**
   * Creates the sampler.
   *
   * @param config the settings
   * @return the sampler
   */
  Sampler createSampler(ConfigProperties config);

  /**
   * Returns the name by which users choose this sampler.
   *
   * @return the name
   */
  String getName();
}
