package io.opentelemetry.sdk.autoconfigure.spi.internal;

import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;

/**
 * Makes a component that a configuration file names. It needs api-incubator; {@link
 * dev.peregrine.sdk.autoconfigure.spi.ComponentFactory} does not.
 */
public interface ComponentProvider {

  /**
   * Returns the type that a file asks for, {@code SpanExporter.class} for example.
   *
   * @return the type
   */
  Class<?> getType();

  /**
   * Returns the name in a file.
   *
   * @return the name, unique among the providers of its type
   */
  String getName();

  /**
   * Makes a component.
   *
   * @param config what stands under the name in the file
   * @return the component, of {@link #getType()}
   */
  Object create(DeclarativeConfigProperties config);
}
