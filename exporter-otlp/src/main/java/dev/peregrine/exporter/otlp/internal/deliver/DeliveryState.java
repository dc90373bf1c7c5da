package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.store.DropCause;
import java.util.Map;

/**
 * How an exporter's delivery stands at one moment. All items that were made are accounted for:
 * {@code made = delivered + the sum of dropped + waiting + in flight}.
 *
 * @param up whether requests go out as they come; false while the exporter waits for its server
 * @param paused whether it waits because the server asked for that
 * @param closing whether it takes nothing any more
 * @param sinceEpochNanos since when that is so, in nanoseconds since 1970
 * @param made the items handed over so far
 * @param delivered the items that the server took
 * @param dropped the items lost for each cause; those that never occurred are not there
 * @param waitingItems the items in requests that are kept until they can be sent
 * @param waitingBytes the bytes of these requests
 * @param inFlightItems the items in requests under way
 * @param inFlightRequests the requests under way
 * @param lastSuccessEpochNanos when a request was last delivered; 0 for never
 * @param lastErrorEpochNanos when an attempt last failed; 0 for never
 * @param lastError how it failed; empty for never
 */
public record DeliveryState(
    boolean up,
    boolean paused,
    boolean closing,
    long sinceEpochNanos,
    long made,
    long delivered,
    Map<DropCause, Long> dropped,
    long waitingItems,
    long waitingBytes,
    long inFlightItems,
    int inFlightRequests,
    long lastSuccessEpochNanos,
    long lastErrorEpochNanos,
    String lastError) {

  public DeliveryState {
    dropped = Map.copyOf(dropped);
  }

  /** All items lost, whatever the cause. */
  public long droppedItems() {
    return dropped.values().stream().mapToLong(Long::longValue).sum();
  }
}
