package io.opentelemetry.sdk.metrics;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the metrics SDK logs, from its construction to {@link #close}. */
final class Logs extends Handler implements AutoCloseable {

  // Held, since the log manager forgets loggers that nobody holds.
  private final Logger logger = Logger.getLogger("io.opentelemetry.sdk.metrics");
  private final boolean usedParents = logger.getUseParentHandlers();
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  private Logs() {}

  static Logs capture() {
    Logs logs = new Logs();
    logs.logger.setUseParentHandlers(false);
    logs.logger.addHandler(logs);
    return logs;
  }

  List<String> warnings() {
    return messages(Level.WARNING);
  }

  List<String> messages(Level level) {
    SimpleFormatter formatter = new SimpleFormatter();
    return records.stream()
        .filter(entry -> entry.getLevel().equals(level))
        .map(formatter::formatMessage)
        .toList();
  }

  @Override
  public void publish(LogRecord entry) {
    records.add(entry);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(usedParents);
  }
}
