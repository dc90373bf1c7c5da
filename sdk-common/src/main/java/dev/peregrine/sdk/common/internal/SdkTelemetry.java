package dev.peregrine.sdk.common.internal;

import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * Where the SDK records metrics about itself, if the application has asked for them. The supplier
 * is called no sooner than there is something to count, since asking a global provider too early
 * may settle what it is. Immutable.
 */
public final class SdkTelemetry {

  private static final LazyLogger LOGGER = LazyLogger.of(SdkTelemetry.class);
  private static final SdkTelemetry OFF = new SdkTelemetry(null, InternalTelemetryVersion.LATEST);

  private final @Nullable Supplier<MeterProvider> provider;
  private final InternalTelemetryVersion version;

  private SdkTelemetry(
      @Nullable Supplier<MeterProvider> provider, InternalTelemetryVersion version) {
    this.provider = provider;
    this.version = version;
  }

  /** Records nothing, at no cost. */
  public static SdkTelemetry off() {
    return OFF;
  }

  /** Records to a provider, under the names of a version. */
  public static SdkTelemetry of(
      Supplier<MeterProvider> provider, InternalTelemetryVersion version) {
    return new SdkTelemetry(provider, version);
  }

  /** Whether anything is recorded. */
  public boolean isOn() {
    return provider != null;
  }

  InternalTelemetryVersion version() {
    return version;
  }

  /** Asks for the provider; one that fails leaves the SDK without metrics, but unharmed. */
  Meter meter(String scopeName) {
    try {
      MeterProvider present = provider == null ? null : provider.get();
      if (present != null) {
        return present.get(scopeName);
      }
    } catch (Throwable thrown) {
      LOGGER.log(
          Level.WARNING, "No metrics of the SDK itself: their MeterProvider has thrown", thrown);
    }
    return MeterProvider.noop().get(scopeName);
  }
}
