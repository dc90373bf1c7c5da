package dev.peregrine.sdk.common.health;

import dev.peregrine.sdk.common.internal.budget.ByteBudget;
import dev.peregrine.sdk.common.internal.health.HealthSources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * How the telemetry of this process was at one moment. Nobody is told of changes: take a snapshot
 * when you want to know. That costs some microseconds, and neither waits for the components nor
 * slows them down.
 *
 * <pre>{@code
 * System.out.println(TelemetryHealth.snapshot());
 * }</pre>
 *
 * <p>A component is there from when it is made until it is shut down. The numbers of one component
 * may be a few items apart, since it works on meanwhile.
 *
 * @param time when the snapshot was taken
 * @param budgetBytes how many bytes telemetry may take; see {@link
 *     dev.peregrine.sdk.common.MemoryBudget}
 * @param usedBytes how many it takes
 * @param exporters the OTLP exporters, by name
 * @param processors the batch processors of spans and log records, by name
 * @param readers the periodic metric readers, by name
 */
public record TelemetryHealth(
    Instant time,
    long budgetBytes,
    long usedBytes,
    List<ExporterHealth> exporters,
    List<ProcessorHealth> processors,
    List<ReaderHealth> readers) {

  /** Copies the lists. */
  public TelemetryHealth {
    exporters = List.copyOf(exporters);
    processors = List.copyOf(processors);
    readers = List.copyOf(readers);
  }

  /** Takes a snapshot of all components that are there. */
  public static TelemetryHealth snapshot() {
    List<Object> reports = HealthSources.reports();
    return new TelemetryHealth(
        Instant.now(),
        ByteBudget.process().limit(),
        ByteBudget.process().used(),
        select(reports, ExporterHealth.class, ExporterHealth::name),
        select(reports, ProcessorHealth.class, ProcessorHealth::name),
        select(reports, ReaderHealth.class, ReaderHealth::name));
  }

  private static <T> List<T> select(List<Object> reports, Class<T> type, Function<T, String> name) {
    List<T> selected = new ArrayList<>();
    for (Object report : reports) {
      if (type.isInstance(report)) {
        selected.add(type.cast(report));
      }
    }
    selected.sort(Comparator.comparing(name));
    return selected;
  }

  /** A table for people to read. */
  @Override
  public String toString() {
    return HealthText.of(this);
  }
}
