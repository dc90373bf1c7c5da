package dev.peregrine.exporter.logging.internal;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The log of {@code java.util.logging}, at INFO. */
public final class LogOutput implements LineOutput {

  private final Logger logger;

  /**
   * The log.
   *
   * @param exporter the class that users know, which the lines are logged for
   */
  public LogOutput(Class<?> exporter) {
    logger = Logger.getLogger(exporter.getName());
  }

  @Override
  public void line(String line) {
    // Without parameters the line is no pattern: braces in it stay.
    logger.log(Level.INFO, line);
  }

  @Override
  public boolean flush() {
    boolean flushed = true;
    for (Logger source = logger; source != null; source = parent(source)) {
      for (Handler handler : source.getHandlers()) {
        try {
          handler.flush();
        } catch (RuntimeException e) {
          flushed = false;
        }
      }
    }
    return flushed;
  }

  private static @Nullable Logger parent(Logger logger) {
    return logger.getUseParentHandlers() ? logger.getParent() : null;
  }
}
