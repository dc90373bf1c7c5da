package dev.peregrine.sdk.common.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Logs a problem once when it begins and once when it is over, however often it occurs in between;
 * the repetitions are logged at FINE. Safe for use by several threads, never waits.
 */
public final class StateLogger {

  private final LazyLogger logger;
  private final AtomicBoolean failing = new AtomicBoolean();

  /** Makes one for a single kind of problem that does not exist yet. */
  public StateLogger(LazyLogger logger) {
    this.logger = logger;
  }

  /** Makes one for a single kind of problem that does not exist yet. */
  public StateLogger(Logger logger) {
    this(LazyLogger.of(logger));
  }

  /** Reports that the problem is there. */
  public void problem(String message) {
    problem(message, null);
  }

  /** Reports that the problem is there. */
  public void problem(String message, @Nullable Throwable cause) {
    logger.log(failing.getAndSet(true) ? Level.FINE : Level.WARNING, message, cause);
  }

  /** Reports that all is well; logged only if there was a problem. */
  public void recovered(String message) {
    if (failing.get() && failing.getAndSet(false)) {
      logger.log(Level.INFO, message);
    }
  }

  /** Whether the problem was there when last heard of. */
  public boolean isFailing() {
    return failing.get();
  }
}
