package dev.peregrine.compat.faults;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the exporters tell people about one server. */
final class ExporterLog extends Handler {

  private static final Logger EXPORTERS = Logger.getLogger("io.opentelemetry.exporter.otlp");

  static {
    EXPORTERS.setUseParentHandlers(false);
  }

  private final String server;
  private final SimpleFormatter formatter = new SimpleFormatter();
  private final CountDownLatch warned = new CountDownLatch(1);
  private final AtomicInteger warnings = new AtomicInteger();

  private ExporterLog(int port) {
    server = "127.0.0.1:" + port;
  }

  static ExporterLog of(int port) {
    ExporterLog log = new ExporterLog(port);
    EXPORTERS.addHandler(log);
    return log;
  }

  /** Waits until an exporter has said that the server fails it. */
  void awaitWarning() throws InterruptedException {
    if (!warned.await(Harness.PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("no exporter complains of " + server);
    }
  }

  /** How many times exporters have warned of the server. */
  int warnings() {
    return warnings.get();
  }

  @Override
  public void publish(LogRecord record) {
    boolean warning = record.getLevel().intValue() >= Level.WARNING.intValue();
    if (warning && formatter.formatMessage(record).contains(server)) {
      warnings.incrementAndGet();
      warned.countDown();
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    EXPORTERS.removeHandler(this);
  }
}
