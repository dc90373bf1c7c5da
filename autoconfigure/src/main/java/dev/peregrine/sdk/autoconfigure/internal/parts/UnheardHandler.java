package dev.peregrine.sdk.autoconfigure.internal.parts;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Prints details that no other handler takes: the virtual machine's own console handler, for one,
 * leaves out all that is finer than {@code INFO}, whatever the level of a logger is.
 */
final class UnheardHandler extends ConsoleHandler {

  UnheardHandler() {
    setLevel(Level.ALL);
  }

  @Override
  public boolean isLoggable(LogRecord record) {
    return record.getLevel().intValue() < Level.INFO.intValue()
        && super.isLoggable(record)
        && !isTakenByOthers(record);
  }

  private boolean isTakenByOthers(LogRecord record) {
    @Nullable Logger logger = Logger.getLogger(record.getLoggerName());
    while (logger != null) {
      for (Handler handler : logger.getHandlers()) {
        if (handler != this && handler.isLoggable(record)) {
          return true;
        }
      }
      logger = logger.getUseParentHandlers() ? logger.getParent() : null;
    }
    return false;
  }
}
