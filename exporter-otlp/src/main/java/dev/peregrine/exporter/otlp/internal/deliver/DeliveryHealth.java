package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.sdk.common.health.ExporterHealth;
import dev.peregrine.sdk.common.health.ExporterState;
import dev.peregrine.sdk.common.health.ItemCounts;
import dev.peregrine.sdk.common.internal.health.HealthSources;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells of a delivery in the words of the health reports. */
record DeliveryHealth(String name, String endpoint, Supplier<DeliveryState> delivery)
    implements Supplier<ExporterHealth>, Runnable {

  /** Tells no more. */
  @Override
  public void run() {
    HealthSources.remove(this);
  }

  @Override
  public ExporterHealth get() {
    DeliveryState state = delivery.get();
    Map<String, Long> dropped = new HashMap<>();
    state.dropped().forEach((cause, items) -> dropped.put(cause.text(), items));
    return new ExporterHealth(
        name,
        exporterState(state),
        instant(state.sinceEpochNanos()),
        endpoint,
        new ExporterHealth.Pending(
            state.waitingItems(),
            state.waitingBytes(),
            state.inFlightItems(),
            state.inFlightRequests()),
        new ExporterHealth.Attempts(
            instantOrNull(state.lastSuccessEpochNanos()),
            instantOrNull(state.lastErrorEpochNanos()),
            state.lastError()),
        new ItemCounts(state.delivered(), dropped));
  }

  private static ExporterState exporterState(DeliveryState state) {
    if (state.closing()) {
      return ExporterState.SHUT_DOWN;
    }
    if (!state.up()) {
      return state.paused() ? ExporterState.PAUSED : ExporterState.DOWN;
    }
    return state.made() == 0 ? ExporterState.IDLE : ExporterState.UP;
  }

  private static @Nullable Instant instantOrNull(long epochNanos) {
    return epochNanos == 0 ? null : instant(epochNanos);
  }

  private static Instant instant(long epochNanos) {
    return Instant.ofEpochSecond(0, epochNanos);
  }
}
