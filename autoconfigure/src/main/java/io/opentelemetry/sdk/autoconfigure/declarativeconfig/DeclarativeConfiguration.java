package io.opentelemetry.sdk.autoconfigure.declarativeconfig;

import dev.peregrine.sdk.autoconfigure.internal.incubator.PropertiesView;
import io.opentelemetry.api.incubator.config.DeclarativeConfigException;
import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.sdk.trace.samplers.Sampler;

/**
 * Makes components within components of libraries. Applications read a file with {@link
 * dev.peregrine.sdk.autoconfigure.DeclarativeConfiguration}. Needs {@code
 * opentelemetry-api-incubator}.
 */
public final class DeclarativeConfiguration {

  private DeclarativeConfiguration() {}

  /**
   * Makes the sampler that a nested mapping of a file describes.
   *
   * @param samplerModel a mapping whose only key is the name of a sampler, as a component provider
   *     was given it
   * @return a new sampler
   * @throws io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException if there is no such
   *     sampler, or it cannot be made
   * @throws DeclarativeConfigException if the mapping is not one of a file that was read here
   */
  public static Sampler createSampler(DeclarativeConfigProperties samplerModel) {
    if (samplerModel instanceof PropertiesView view) {
      return view.create(Sampler.class);
    }
    throw new DeclarativeConfigException(
        "samplerModel must be a mapping of a configuration file, is " + samplerModel);
  }
}
