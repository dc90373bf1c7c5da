package io.opentelemetry.sdk.autoconfigure.spi.internal;

import io.opentelemetry.api.incubator.config.ConfigProvider;
import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;

/** What a {@link ComponentProvider} is given: its settings, and those of instrumentation. */
public interface ExtendedDeclarativeConfigProperties extends DeclarativeConfigProperties {

  /**
   * Returns the settings of instrumentation libraries in the same file.
   *
   * @return the provider of these settings
   */
  ConfigProvider getConfigProvider();
}
