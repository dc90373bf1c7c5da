package dev.peregrine.sdk.common.internal;

import dev.peregrine.sdk.common.internal.concurrent.LogThrottle;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Logs at most one message a minute, and says how many it left out. For misuse that may occur with
 * every call. Safe for use by several threads, which may wait for each other a moment at the first
 * message.
 */
public final class ThrottledLogger {

  private static final long INTERVAL_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final LazyLogger logger;
  private final LongSupplier nanoTime;

  /** Made for the first message. */
  private volatile @Nullable LogThrottle throttle;

  /** Makes one that is open for the first message. */
  public ThrottledLogger(LazyLogger logger) {
    this(logger, SystemNanoTime.INSTANCE);
  }

  /** Makes one that is open for the first message. */
  public ThrottledLogger(Logger logger) {
    this(LazyLogger.of(logger), SystemNanoTime.INSTANCE);
  }

  ThrottledLogger(LazyLogger logger, LongSupplier nanoTime) {
    this.logger = logger;
    this.nanoTime = nanoTime;
  }

  /** Logs the message, unless another one came less than a minute ago. */
  public void log(Level level, String message) {
    log(level, message, null);
  }

  /** Logs the message and its cause, unless another one came less than a minute ago. */
  public void log(Level level, String message, @Nullable Throwable cause) {
    if (!logger.isLoggable(level)) {
      return;
    }
    long suppressed = throttle().tryPass(nanoTime.getAsLong());
    if (suppressed == LogThrottle.SUPPRESSED) {
      return;
    }
    String suffix = suppressed == 0 ? "" : " (" + suppressed + " similar messages were left out)";
    logger.log(level, message + suffix, cause);
  }

  private LogThrottle throttle() {
    LogThrottle present = throttle;
    return present == null ? firstThrottle() : present;
  }

  /** At worst two threads make one each, and two messages pass. */
  private LogThrottle firstThrottle() {
    LogThrottle first = new LogThrottle(INTERVAL_NANOS, nanoTime.getAsLong());
    throttle = first;
    return first;
  }
}
