package dev.peregrine.exporter.otlp.internal.deliver;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells people how delivery goes: once when it starts to fail or fails for another reason, with
 * what to do about it, and once when it works again. The failures in between are at {@link
 * Level#FINE}.
 */
final class DeliveryLog {

  private final Logger logger;
  private final ExporterOptions options;

  /** Why the last export failed; null while all is well. */
  private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();

  private final AtomicLong lostItems = new AtomicLong();

  DeliveryLog(Class<?> exporter, ExporterOptions options) {
    this.logger = Logger.getLogger(exporter.getName());
    this.options = options;
  }

  void succeeded() {
    if (trouble.get() != null && trouble.getAndSet(null) != null) {
      logger.log(
          Level.INFO,
          "Exporting {0} to {1} works again; {2} items were lost meanwhile.",
          new Object[] {options.signal.plural(), options.endpoint, lostItems.getAndSet(0)});
    }
  }

  void failed(int items, Verdict verdict) {
    lostItems.addAndGet(items);
    String reason = verdict.code().isEmpty() ? verdict.errorType() : verdict.code();
    boolean news = enter(reason);
    Level level = news ? Level.WARNING : Level.FINE;
    if (logger.isLoggable(level)) {
      logger.log(
          level,
          "Failed to export "
              + items
              + " items ("
              + options.signal.plural()
              + ") to "
              + options.endpoint
              + ". "
              + what(verdict)
              + Advice.on(verdict, options)
              + " Further failures of this kind are logged at FINE.",
          news ? null : verdict.cause());
    }
  }

  void partlyRejected(int items, Verdict verdict) {
    lostItems.addAndGet(Math.min(verdict.rejected(), items));
    Level level = enter("partial success") ? Level.WARNING : Level.FINE;
    logger.log(
        level,
        "The server at {0} took a request, but rejected {1} of its {2} items ({3}). It says: {4}",
        new Object[] {
          options.endpoint, verdict.rejected(), items, options.signal.plural(), verdict.message()
        });
  }

  void unreadable(int items, @Nullable Throwable cause) {
    lostItems.addAndGet(items);
    Level level = enter("unreadable") ? Level.WARNING : Level.FINE;
    logger.log(level, items + " items could not be read and are not exported", cause);
  }

  void shutDownAgain() {
    logger.log(Level.INFO, "Calling shutdown() multiple times.");
  }

  /** Whether this is another trouble than the last. */
  private boolean enter(String reason) {
    return !Objects.equals(trouble.getAndSet(reason), reason);
  }

  private static String what(Verdict verdict) {
    return verdict.code().isEmpty()
        ? "The request could not be executed: " + verdict.errorType() + ": " + verdict.message()
        : "The server answered " + verdict.code() + ": " + verdict.message();
  }
}
