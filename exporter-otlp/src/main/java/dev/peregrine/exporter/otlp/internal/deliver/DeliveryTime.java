package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.send.JvmRandom;
import dev.peregrine.sdk.common.internal.thread.DaemonTimer;
import dev.peregrine.sdk.common.internal.thread.Timer;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * What makes one run of a delivery differ from another.
 *
 * @param timer the clock for durations, and the alarm
 * @param epochNanos the time since 1970
 * @param random numbers from 0 to 1
 */
record DeliveryTime(Timer timer, LongSupplier epochNanos, DoubleSupplier random) {

  static DeliveryTime real() {
    return new DeliveryTime(new DaemonTimer("otlp-retry"), new SystemTime(), JvmRandom.INSTANCE);
  }
}
