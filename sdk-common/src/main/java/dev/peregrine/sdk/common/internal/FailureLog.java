package dev.peregrine.sdk.common.internal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Logs failures that may come with every call: the first at once, and then one a minute at most,
 * which says how many there were. Safe for use by several threads; nobody waits.
 */
public final class FailureLog {

  private static final long PERIOD_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final Logger logger;
  private final LongSupplier nanoTime;
  private final AtomicLong failures = new AtomicLong();

  /** When the next one may be logged; meaningless before the first failure. */
  private final AtomicLong quietUntil = new AtomicLong();

  public FailureLog(Logger logger) {
    this(logger, System::nanoTime);
  }

  FailureLog(Logger logger, LongSupplier nanoTime) {
    this.logger = logger;
    this.nanoTime = nanoTime;
  }

  /**
   * Logs or counts what user code has thrown. Throws it again if it is fatal for the virtual
   * machine.
   *
   * @param what whose failure it is and what it means, as a sentence without the full stop
   */
  public void report(String what, Throwable thrown) {
    UserCode.rethrowIfFatal(thrown);
    long count = failures.incrementAndGet();
    long now = nanoTime.getAsLong();
    long until = quietUntil.get();
    boolean due = count == 1 || now - until >= 0;
    if (due && quietUntil.compareAndSet(until, now + PERIOD_NANOS)) {
      String message = count == 1 ? what : what + " (failure " + count + " since the start)";
      logger.log(Level.WARNING, message, thrown);
    }
  }
}
