package io.opentelemetry.sdk.autoconfigure.spi.traces;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;

/**
 * Changes the tracer provider's builder before it is used. Found by {@link
 * java.util.ServiceLoader}.
 *
 * @deprecated Use {@link AutoConfigurationCustomizer#addTracerProviderCustomizer}.
 */
@Deprecated
public interface SdkTracerProviderConfigurer {

  /**
   * Changes the builder.
   *
   * @param tracerProviderBuilder the builder
   * @param config the settings
   */
  void configure(SdkTracerProviderBuilder tracerProviderBuilder, ConfigProperties config);
}
