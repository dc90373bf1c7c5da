package dev.peregrine.testsupport;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What loggers are told, by any thread, until this is closed; the console is not told. */
public final class CapturedLogs extends Handler implements AutoCloseable {

  /** A logger, held since the log manager forgets those that nobody holds, and how it was. */
  private record Captured(Logger logger, @Nullable Level level, boolean usesParents) {

    static Captured of(String name) {
      Logger logger = Logger.getLogger(name);
      return new Captured(logger, logger.getLevel(), logger.getUseParentHandlers());
    }

    void restore() {
      logger.setLevel(level);
      logger.setUseParentHandlers(usesParents);
    }
  }

  private static final SimpleFormatter FORMATTER = new SimpleFormatter();

  private final List<Captured> loggers;
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  private CapturedLogs(String... names) {
    loggers = Stream.of(names).map(Captured::of).toList();
  }

  /** What a logger lets through at its level, which is INFO if nobody has set another. */
  public static CapturedLogs of(String loggerName) {
    CapturedLogs logs = new CapturedLogs(loggerName);
    logs.start();
    return logs;
  }

  /** What the logger of a class lets through at its level. */
  public static CapturedLogs of(Class<?> source) {
    return of(source.getName());
  }

  /** What loggers are told at a level and above. */
  public static CapturedLogs of(Level level, String... loggerNames) {
    CapturedLogs logs = new CapturedLogs(loggerNames);
    logs.loggers.forEach(captured -> captured.logger.setLevel(level));
    logs.start();
    return logs;
  }

  /** What the logger of a class is told at a level and above. */
  public static CapturedLogs of(Level level, Class<?> source) {
    return of(level, source.getName());
  }

  private void start() {
    for (Captured captured : loggers) {
      captured.logger.setUseParentHandlers(false);
      captured.logger.addHandler(this);
    }
  }

  /** All that was logged. */
  public List<LogRecord> records() {
    return List.copyOf(records);
  }

  /** Level and message of each record. */
  public List<String> messages() {
    return records.stream()
        .map(logged -> logged.getLevel() + " " + FORMATTER.formatMessage(logged))
        .toList();
  }

  /** Level and message of each record since the last call. */
  public List<String> take() {
    List<String> taken = messages();
    records.clear();
    return taken;
  }

  /** The messages that were logged at a level. */
  public List<String> at(Level level) {
    return records.stream()
        .filter(logged -> logged.getLevel().equals(level))
        .map(FORMATTER::formatMessage)
        .toList();
  }

  /** The messages that were logged as warnings. */
  public List<String> warnings() {
    return at(Level.WARNING);
  }

  @Override
  public void publish(LogRecord logged) {
    records.add(logged);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    for (Captured captured : loggers) {
      captured.logger.removeHandler(this);
      captured.restore();
    }
  }
}
