package dev.peregrine.api.test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects what a logger is told, from all threads, until it is closed. */
public final class CapturedLogs extends Handler implements AutoCloseable {

  private final List<LogRecord> records = new CopyOnWriteArrayList<>();
  private final Logger logger;
  private final Level earlierLevel;

  private CapturedLogs(Logger logger) {
    this.logger = logger;
    this.earlierLevel = logger.getLevel();
  }

  public static CapturedLogs of(String loggerName, Level level) {
    CapturedLogs logs = new CapturedLogs(Logger.getLogger(loggerName));
    logs.setLevel(Level.ALL);
    logs.logger.addHandler(logs);
    logs.logger.setLevel(level);
    logs.logger.setUseParentHandlers(false);
    return logs;
  }

  public static CapturedLogs of(Class<?> loggingClass) {
    return of(loggingClass.getName(), Level.ALL);
  }

  public List<LogRecord> records() {
    return records;
  }

  public List<String> messages() {
    return records.stream().map(LogRecord::getMessage).toList();
  }

  @Override
  public void publish(LogRecord record) {
    records.add(record);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setLevel(earlierLevel);
    logger.setUseParentHandlers(true);
  }
}
