package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.options.OptionsAccess;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.AutoConfigureListener;
import org.jspecify.annotations.Nullable;

/** What the providers of the three signals share. */
abstract class OtlpExporterProvider extends SdkMeters {

  /** Who stands in for this one, and wants to hear the same. */
  private volatile @Nullable Object foreign;

  public final String getName() {
    return "otlp";
  }

  @Override
  public final void afterAutoConfigure(OpenTelemetrySdk sdk) {
    super.afterAutoConfigure(sdk);
    if (foreign instanceof AutoConfigureListener listener) {
      listener.afterAutoConfigure(sdk);
    }
  }

  /**
   * The incumbent's provider, if its exporters stand before ours on the class path: it knows how to
   * set them up.
   *
   * @param builder the one that is about to be used
   */
  final <P> @Nullable P foreign(Class<P> service, Object builder, ConfigProperties config) {
    if (OptionsAccess.find(builder) != null) {
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
}
