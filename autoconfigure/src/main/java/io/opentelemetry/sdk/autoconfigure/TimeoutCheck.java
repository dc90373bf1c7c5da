package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.common.internal.LazyLogger;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.time.Duration;
import java.util.logging.Level;

/** Warns of a batch that has less time than a request with it, if both were set. */
final class TimeoutCheck {

  private static final LazyLogger LOGGER = LazyLogger.of(TimeoutCheck.class);
  private static final String OTLP = "otel.exporter.otlp.";

  private TimeoutCheck() {}

  /**
   * Warns at most once. No time, set or not, is no limit.
   *
   * @param setting the time of a batch
   * @param signal as the names of OTLP's settings have it
   */
  static void check(ConfigProperties config, String setting, String signal) {
    Duration batch = config.getDuration(setting, Duration.ZERO);
    String requestSetting = OTLP + signal + ".timeout";
    if (config.getString(requestSetting, "").isBlank()) {
      requestSetting = OTLP + "timeout";
    }
    Duration request = config.getDuration(requestSetting, Duration.ZERO);
    if (!batch.isZero() && batch.compareTo(request) < 0) {
      String message =
          setting
              + "="
              + batch.toMillis()
              + " ms is shorter than "
              + requestSetting
              + "="
              + request.toMillis()
              + " ms: batches are given up while their requests are still under way";
      LOGGER.log(Level.WARNING, message);
    }
  }
}
