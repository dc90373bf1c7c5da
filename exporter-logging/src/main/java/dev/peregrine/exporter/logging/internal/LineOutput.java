package dev.peregrine.exporter.logging.internal;

import java.io.PrintStream;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where lines go. Safe for use by several threads. */
public interface LineOutput {

  /** Writes a line. */
  void line(String line);

  /** Returns whether everything is written. */
  boolean flush();

  /** Standard output, whatever that is when a line is written. */
  static LineOutput standardOutput() {
    return new LineOutput() {

      @Override
      @SuppressWarnings("SystemOut") // what this output is for
      public void line(String line) {
        System.out.println(line);
      }

      @Override
      @SuppressWarnings("SystemOut")
      public boolean flush() {
        PrintStream out = System.out;
        return !out.checkError();
      }
    };
  }

  /**
   * The log, at INFO.
   *
   * @param exporter the class that users know, which the lines are logged for
   */
  static LineOutput log(Class<?> exporter) {
    Logger logger = Logger.getLogger(exporter.getName());
    return new LineOutput() {

      @Override
      public void line(String line) {
        // Parameters are not looked for in a message without an array of them.
        logger.log(Level.INFO, line);
      }

      @Override
      public boolean flush() {
        return flushHandlers(logger);
      }
    };
  }

  private static boolean flushHandlers(Logger logger) {
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
