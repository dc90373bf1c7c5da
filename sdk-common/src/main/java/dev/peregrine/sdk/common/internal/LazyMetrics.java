package dev.peregrine.sdk.common.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;

/**
 * Metrics that are counted from the beginning but made known to a meter only when there is
 * something to count. Nothing is lost in between, because their instruments read the counters when
 * they are collected.
 */
abstract class LazyMetrics {

  private static final LazyLogger LOGGER = LazyLogger.of(SdkTelemetry.class);

  final SdkTelemetry telemetry;
  private final AtomicBoolean registered = new AtomicBoolean();

  LazyMetrics(SdkTelemetry telemetry) {
    this.telemetry = telemetry;
  }

  /** Whether anything is counted. */
  public final boolean isOn() {
    return telemetry.isOn();
  }

  /** Registers the instruments at the first call. */
  final void ensureRegistered() {
    if (!registered.get() && !registered.getAndSet(true)) {
      try {
        register();
      } catch (Throwable thrown) {
        LOGGER.log(Level.WARNING, "A metric of the SDK itself could not be made", thrown);
      }
    }
  }

  abstract void register();
}
