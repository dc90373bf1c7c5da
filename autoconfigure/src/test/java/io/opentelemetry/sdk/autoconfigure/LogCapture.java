package io.opentelemetry.sdk.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What autoconfiguration logs while this is open, instead of the console. */
final class LogCapture extends Handler implements AutoCloseable {

  private final List<Logger> loggers =
      List.of(
          Logger.getLogger("io.opentelemetry.sdk.autoconfigure"),
          Logger.getLogger("dev.peregrine.sdk.autoconfigure"));
  private final List<String> messages = new ArrayList<>();

  LogCapture() {
    for (Logger logger : loggers) {
      logger.setUseParentHandlers(false);
      logger.setLevel(Level.INFO);
      logger.addHandler(this);
    }
  }

  List<String> messages() {
    return messages;
  }

  List<String> warnings() {
    return messages.stream()
        .filter(message -> message.startsWith("WARNING "))
        .map(message -> message.substring("WARNING ".length()))
        .toList();
  }

  @Override
  public void publish(LogRecord record) {
    messages.add(record.getLevel() + " " + record.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    for (Logger logger : loggers) {
      logger.removeHandler(this);
      logger.setLevel(null);
      logger.setUseParentHandlers(true);
    }
  }
}
