package io.opentelemetry.sdk.autoconfigure.spi.internal;

import io.opentelemetry.sdk.OpenTelemetrySdk;

/**
 * What an extension implements beside its extension point to hear of the SDK that it became part
 * of: an exporter's provider, for instance, whose exporter records metrics of its own.
 */
public interface AutoConfigureListener {

  /**
   * Called once the SDK is built.
   *
   * @param sdk the SDK
   */
  void afterAutoConfigure(OpenTelemetrySdk sdk);
}
