package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.options.OptionsAccess;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.AutoConfigureListener;
import org.jspecify.annotations.Nullable;

/**
 * What the providers of the three signals share. The meters are those of the SDK that the exporters
 * become part of: it is built after them, and until then, or if nobody tells, the global ones stand
 * in.
 */
abstract class OtlpExporterProvider implements AutoConfigureListener {

  private volatile @Nullable MeterProvider ofSdk;

  /** Who stands in for this one, and wants to hear the same. */
  private volatile @Nullable Object foreign;

  public final String getName() {
    return "otlp";
  }

  @Override
  public final void afterAutoConfigure(OpenTelemetrySdk sdk) {
    ofSdk = sdk.getMeterProvider();
    if (foreign instanceof AutoConfigureListener listener) {
      listener.afterAutoConfigure(sdk);
    }
  }

  /**
   * The incumbent's provider, if its exporters stand before ours on the class path: it knows how to
   * set them up.
   *
   * @param builder one that the class path offers
   */
  final <P> @Nullable P foreign(Class<P> service, Object builder, ConfigProperties config) {
    if (OptionsAccess.knows(builder)) {
      return null;
    }
    for (P provider : config.getComponentLoader().load(service)) {
      if (provider.getClass().getName().startsWith("io.opentelemetry.exporter.otlp.")) {
        foreign = provider;
        return provider;
      }
    }
    return null;
  }

  final MeterProvider meters() {
    MeterProvider known = ofSdk;
    return known != null ? known : GlobalOpenTelemetry.getOrNoop().getMeterProvider();
  }
}
