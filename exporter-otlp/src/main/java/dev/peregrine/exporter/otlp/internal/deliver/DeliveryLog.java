package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.store.DropCause;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells people how delivery goes: once when it goes wrong or goes wrong in another way, with what
 * to do about it, and once when it is well again. What happens in between is at {@link Level#FINE}.
 * Guarded by the delivery's lock; it speaks after it.
 */
final class DeliveryLog {

  /** More kinds of trouble than servers have. */
  private static final int MAX_TROUBLES = 32;

  private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final Class<?> exporter;
  private final ExporterOptions options;
  private final DeliveryLock lock;
  private final LongSupplier epochNanos;

  /** What has gone wrong since all was well. */
  private final Set<String> troubles = new HashSet<>();

  /** When losses of our own making were last told. */
  private final Map<DropCause, Long> lossesSaid = new HashMap<>();

  private long sinceEpochNanos;
  private long droppedBefore;

  DeliveryLog(
      Class<?> exporter, ExporterOptions options, DeliveryLock lock, LongSupplier epochNanos) {
    this.exporter = exporter;
    this.options = options;
    this.lock = lock;
    this.epochNanos = epochNanos;
  }

  /**
   * A request arrived.
   *
   * @param waiting the items that wait
   * @param dropped the items dropped so far
   */
  void delivered(Verdict verdict, int items, long waiting, long dropped) {
    if (!verdict.isPlainSuccess()) {
      partlyDelivered(verdict, items, dropped);
    } else if (!troubles.isEmpty()) {
      troubles.clear();
      long seconds = TimeUnit.NANOSECONDS.toSeconds(epochNanos.getAsLong() - sinceEpochNanos);
      long lost = dropped - droppedBefore;
      say(
          Level.INFO,
          null,
          () ->
              exporting()
                  + " is up again after "
                  + seconds
                  + " s; "
                  + waiting
                  + " items wait to be sent, "
                  + lost
                  + " were dropped.");
    }
  }

  private void partlyDelivered(Verdict verdict, int items, long dropped) {
    long rejected = Math.min(verdict.rejected(), items);
    say(
        enter("partial success", dropped - rejected),
        null,
        () ->
            "The server at "
                + options.shownEndpoint()
                + " took a request, but rejected "
                + rejected
                + " of its "
                + items
                + " items ("
                + options.signal().plural()
                + "). It says: "
                + verdict.message());
  }

  /** An attempt failed, and the request waits for another one. */
  void down(Verdict verdict, long waiting, long dropped) {
    Level level = enter(verdict.reason(), dropped);
    Instant since = Instant.EPOCH.plus(Duration.ofNanos(sinceEpochNanos));
    long lost = dropped - droppedBefore;
    say(
        level,
        level.equals(Level.WARNING) ? null : verdict.cause(),
        () ->
            exporting()
                + " is down since "
                + since
                + ". "
                + sentence(verdict.text())
                + Advice.on(verdict, options)
                + " "
                + waiting
                + " items wait, "
                + lost
                + " were dropped.");
  }

  /** Items are lost because of how an attempt ended. */
  void failed(int items, Verdict verdict, long dropped) {
    Level level = enter(verdict.reason(), dropped - items);
    say(
        level,
        level.equals(Level.WARNING) ? null : verdict.cause(),
        () ->
            "Failed to export "
                + items
                + " items ("
                + options.signal().plural()
                + ") to "
                + options.shownEndpoint()
                + ". "
                + sentence(verdict.text())
                + Advice.on(verdict, options)
                + " Further failures of this kind are logged at FINE.");
  }

  /** Items are lost for a reason of our own; said once a minute for each. */
  void lost(long items, DropCause reason, String why, @Nullable Throwable cause) {
    long now = epochNanos.getAsLong();
    Long last = lossesSaid.get(reason);
    boolean quiet = last != null && now - last < QUIET_NANOS;
    if (!quiet) {
      lossesSaid.put(reason, now);
    }
    say(
        quiet ? Level.FINE : Level.WARNING,
        cause,
        () -> items + " items (" + options.signal().plural() + ") are not exported: " + why);
  }

  void shutDownAgain() {
    say(Level.INFO, null, () -> "Calling shutdown() multiple times.");
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private String exporting() {
    return "Exporting " + options.signal().plural() + " to " + options.shownEndpoint();
  }

  /** How loud to be: it matters whether the trouble is new. */
  private Level enter(String reason, long dropped) {
    if (troubles.isEmpty()) {
      sinceEpochNanos = epochNanos.getAsLong();
      droppedBefore = dropped;
    }
    boolean news = troubles.size() < MAX_TROUBLES && troubles.add(reason);
    return news ? Level.WARNING : Level.FINE;
  }

  private void say(Level level, @Nullable Throwable cause, Supplier<String> message) {
    Logger logger = Logger.getLogger(exporter.getName());
    if (logger.isLoggable(level)) {
      lock.afterwards(() -> logger.log(level, message.get(), cause));
    }
  }
}
