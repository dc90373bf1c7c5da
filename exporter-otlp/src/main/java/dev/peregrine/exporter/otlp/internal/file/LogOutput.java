package dev.peregrine.exporter.otlp.internal.file;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The log of {@code java.util.logging}, at INFO. A message is what one resource has, without the
 * object around it: so the incumbent's exporters of this kind do it.
 */
final class LogOutput implements LineOutput {

  private final Logger logger;

  LogOutput(Class<?> exporter) {
    logger = Logger.getLogger(exporter.getName());
  }

  @Override
  public void write(Line line) {
    if (logger.isLoggable(Level.INFO)) {
      String text = line.text();
      // Without parameters the message is no pattern: braces in it stay.
      logger.log(Level.INFO, text.substring(text.indexOf('[') + 1, text.lastIndexOf(']')));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return "log";
  }
}
