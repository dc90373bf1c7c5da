package dev.peregrine.sdk.common.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Takes the records of a logger for the time of a test, and keeps them off the console. */
public final class CapturedLogs extends Handler implements AutoCloseable {

  private final Logger logger;
  private final List<LogRecord> records = new ArrayList<>();

  private CapturedLogs(Logger logger) {
    this.logger = logger;
  }

  /** Starts to capture what is logged under the name of a class. */
  public static CapturedLogs of(Class<?> type) {
    CapturedLogs logs = new CapturedLogs(Logger.getLogger(type.getName()));
    logs.logger.addHandler(logs);
    logs.logger.setUseParentHandlers(false);
    return logs;
  }

  /** The messages that were logged at a level. */
  public synchronized List<String> at(Level level) {
    return records.stream()
        .filter(record -> record.getLevel().equals(level))
        .map(LogRecord::getMessage)
        .toList();
  }

  @Override
  public synchronized void publish(LogRecord record) {
    records.add(record);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
