package dev.peregrine.exporter.otlp.internal.file;

import dev.peregrine.sdk.common.health.ExporterHealth;
import dev.peregrine.sdk.common.health.ExporterState;
import dev.peregrine.sdk.common.health.ItemCounts;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How an exporter of lines is. Written by one thread at a time, read by any without waiting. */
final class LineHealth implements Supplier<ExporterHealth> {

  private static final ExporterHealth.Pending NOTHING = new ExporterHealth.Pending(0, 0, 0, 0);

  private volatile ExporterHealth health;

  LineHealth(String name, String target) {
    health =
        new ExporterHealth(
            name,
            ExporterState.IDLE,
            Instant.now(),
            target,
            NOTHING,
            new ExporterHealth.Attempts(null, null, ""),
            new ItemCounts(0, Map.of()));
  }

  @Override
  public ExporterHealth get() {
    return health;
  }

  void written(long items) {
    ExporterHealth before = health;
    ExporterHealth.Attempts attempts = before.attempts();
    become(
        ExporterState.UP,
        new ExporterHealth.Attempts(Instant.now(), attempts.lastError(), attempts.lastErrorText()),
        new ItemCounts(before.items().done() + items, before.items().dropped()));
  }

  void failed(long items, Throwable error) {
    become(
        ExporterState.DOWN,
        new ExporterHealth.Attempts(
            health.attempts().lastSuccess(), Instant.now(), String.valueOf(error)),
        dropped(items, "io_error"));
  }

  /** Counts items that were never part of a line. */
  void lost(long items, String cause) {
    become(health.state(), health.attempts(), dropped(items, cause));
  }

  void shutDown() {
    become(ExporterState.SHUT_DOWN, health.attempts(), health.items());
  }

  private ItemCounts dropped(long items, String cause) {
    Map<String, Long> dropped = new HashMap<>(health.items().dropped());
    dropped.merge(cause, items, Long::sum);
    return new ItemCounts(health.items().done(), dropped);
  }

  private void become(ExporterState state, ExporterHealth.Attempts attempts, ItemCounts items) {
    ExporterHealth before = health;
    health =
        new ExporterHealth(
            before.name(),
            state,
            state == before.state() ? before.since() : Instant.now(),
            before.endpoint(),
            NOTHING,
            attempts,
            items);
  }
}
