package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.options.GlobalMeters;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.internal.AutoConfigureListener;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The meters of the SDK that a provider's exporters become part of. It is built after them; until
 * then, or if nobody tells, the global ones stand in.
 */
abstract class SdkMeters implements AutoConfigureListener, Supplier<MeterProvider> {

  private volatile @Nullable MeterProvider ofSdk;

  @Override
  public void afterAutoConfigure(OpenTelemetrySdk sdk) {
    ofSdk = sdk.getMeterProvider();
  }

  @Override
  public final MeterProvider get() {
    MeterProvider known = ofSdk;
    return known != null ? known : GlobalMeters.INSTANCE.get();
  }
}
