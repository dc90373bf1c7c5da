package io.opentelemetry.sdk.autoconfigure.spi;

/**
 * Takes part in autoconfiguration. Found by {@link java.util.ServiceLoader}, applied in {@link
 * #order()}.
 */
public interface AutoConfigurationCustomizerProvider extends Ordered {

  /**
   * Registers what this provider wants to change.
   *
   * @param autoConfiguration where to register
   */
  void customize(AutoConfigurationCustomizer autoConfiguration);
}
