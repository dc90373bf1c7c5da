package io.opentelemetry.sdk.metrics.export;

import dev.peregrine.sdk.common.health.ReaderHealth;
import dev.peregrine.sdk.common.internal.health.HealthSources;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** How the collections of a reader went. Written by one thread at a time, read by any. */
final class ReaderReport implements Supplier<ReaderHealth> {

  private volatile ReaderHealth health;

  ReaderReport(String reader) {
    health = new ReaderHealth(reader, 0, 0, null, Duration.ZERO);
  }

  void begin() {
    HealthSources.add(this);
  }

  void collected(long durationNanos, boolean failed) {
    ReaderHealth before = health;
    health =
        new ReaderHealth(
            before.name(),
            before.collections() + 1,
            before.failures() + (failed ? 1 : 0),
            Instant.now(),
            Duration.ofNanos(durationNanos));
  }

  void end() {
    HealthSources.remove(this);
  }

  @Override
  public ReaderHealth get() {
    return health;
  }
}
