package io.opentelemetry.sdk.autoconfigure.spi.internal;

import io.opentelemetry.sdk.OpenTelemetrySdk;

/**
 * An extension that wants to know the finished SDK: any extension of another kind may implement it
 * too.
 */
public interface AutoConfigureListener {

  /**
   * Called once, after the SDK was built and before it is made global.
   *
   * @param sdk the SDK
   */
  void afterAutoConfigure(OpenTelemetrySdk sdk);
}
