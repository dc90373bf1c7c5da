package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.sdk.OpenTelemetrySdk;

/**
 * An {@link OpenTelemetrySdk} that was built from system properties, environment variables and the
 * extensions on the class path.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/">Environment
 *     variable specification</a>
 */
public abstract class AutoConfiguredOpenTelemetrySdk {

  AutoConfiguredOpenTelemetrySdk() {}

  /**
   * Builds an SDK, makes it the global one and shuts it down when the virtual machine exits.
   *
   * @return the SDK
   * @throws io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException if the settings cannot be
   *     used
   * @throws IllegalStateException if there is a global one already
   */
  public static AutoConfiguredOpenTelemetrySdk initialize() {
    return builder().setResultAsGlobal().build();
  }

  /**
   * Returns a builder for an SDK that is configured in part by the program.
   *
   * @return a new builder
   */
  public static AutoConfiguredOpenTelemetrySdkBuilder builder() {
    return new AutoConfiguredOpenTelemetrySdkBuilder();
  }

  /**
   * Returns the SDK.
   *
   * @return the same SDK at each call
   */
  public abstract OpenTelemetrySdk getOpenTelemetrySdk();
}
