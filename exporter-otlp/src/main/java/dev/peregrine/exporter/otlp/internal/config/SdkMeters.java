package dev.peregrine.exporter.otlp.internal.config;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.internal.AutoConfigureListener;
import org.jspecify.annotations.Nullable;

/**
 * The meters of the SDK that a provider's exporters become part of. It is built after them; until
 * then, or if nobody tells, the global ones stand in.
 */
abstract class SdkMeters implements AutoConfigureListener {

  private volatile @Nullable MeterProvider ofSdk;

  @Override
  public void afterAutoConfigure(OpenTelemetrySdk sdk) {
    ofSdk = sdk.getMeterProvider();
  }

  final MeterProvider meters() {
    MeterProvider known = ofSdk;
    return known != null ? known : GlobalOpenTelemetry.getOrNoop().getMeterProvider();
  }
}
