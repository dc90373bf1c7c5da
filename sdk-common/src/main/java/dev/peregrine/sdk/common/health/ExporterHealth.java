package dev.peregrine.sdk.common.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an exporter is. Each item that it was given is delivered, dropped, or pending.
 *
 * @param name the component's name, as in the attribute {@code otel.component.name} of the SDK's
 *     own metrics, such as {@code otlp_grpc_span_exporter/0}
 * @param state what it is doing
 * @param since since when it is in that state
 * @param endpoint where it sends to
 * @param pending what it has not delivered yet
 * @param attempts how its last attempts went
 * @param items what became of its items; done are those that the server took
 */
public record ExporterHealth(
    String name,
    ExporterState state,
    Instant since,
    String endpoint,
    Pending pending,
    Attempts attempts,
    ItemCounts items) {

  /**
   * What is not delivered yet.
   *
   * @param waitingItems the items in requests that are kept until they can be sent
   * @param waitingBytes the bytes of these requests
   * @param inFlightItems the items in requests under way
   * @param inFlightRequests the requests under way
   */
  public record Pending(
      long waitingItems, long waitingBytes, long inFlightItems, int inFlightRequests) {}

  /**
   * How the last attempts went.
   *
   * @param lastSuccess when a request was last delivered; null for never
   * @param lastError when an attempt last failed; null for never
   * @param lastErrorText how it failed; empty for never
   */
  public record Attempts(
      @Nullable Instant lastSuccess, @Nullable Instant lastError, String lastErrorText) {}
}
