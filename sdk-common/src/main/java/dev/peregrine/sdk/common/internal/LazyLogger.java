package dev.peregrine.sdk.common.internal;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A logger that is looked up when there is something to log: as a rule nothing is, and the first
 * look-up of a process, which starts {@code java.util.logging}, takes longer than most of what the
 * SDK does at its start. Safe for use by several threads.
 */
public final class LazyLogger {

  private final String name;

  /** Looked up by any thread; all find the same one. */
  private volatile @Nullable Logger logger;

  private LazyLogger(String name) {
    this.name = name;
  }

  /** The logger that has the name of a class. */
  public static LazyLogger of(Class<?> type) {
    return new LazyLogger(type.getName());
  }

  /** A logger that was looked up already. */
  static LazyLogger of(Logger logger) {
    LazyLogger lazy = new LazyLogger(logger.getName());
    lazy.logger = logger;
    return lazy;
  }

  /** Looks the logger up. */
  public Logger get() {
    Logger present = logger;
    if (present == null) {
      present = Logger.getLogger(name);
      logger = present;
    }
    return present;
  }

  /** Whether messages of a level are logged. */
  public boolean isLoggable(Level level) {
    return get().isLoggable(level);
  }

  /** Logs a message. */
  public void log(Level level, String message) {
    // With a source, since the one that would be found is this class.
    get().logp(level, name, null, message);
  }

  /** Logs a message and its cause. */
  public void log(Level level, String message, @Nullable Throwable cause) {
    get().logp(level, name, null, message, cause);
  }

  /** Logs a message with parameters. */
  public void log(Level level, String message, Object[] parameters) {
    get().logp(level, name, null, message, parameters);
  }
}
