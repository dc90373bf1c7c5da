package dev.peregrine.sdk.autoconfigure.spi;

import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a component of a configuration file may need of the SDK that is being made. */
public interface ComponentContext {

  /**
   * Returns what extensions are found with.
   *
   * @return the loader
   */
  ComponentLoader componentLoader();

  /**
   * Returns the meter provider of the SDK, with which components record metrics of themselves.
   *
   * @return a supplier, which gives a provider that does nothing until the SDK's is made
   */
  Supplier<MeterProvider> meterProvider();

  /**
   * Returns which metrics components record of themselves.
   *
   * @return the version
   */
  InternalTelemetryVersion telemetryVersion();

  /**
   * Returns the settings that the file format has no place for: the mapping {@code
   * distribution.peregrine}.
   *
   * @return the mapping, or null if there is none
   */
  default @Nullable ComponentConfig distribution() {
    return null;
  }
}
