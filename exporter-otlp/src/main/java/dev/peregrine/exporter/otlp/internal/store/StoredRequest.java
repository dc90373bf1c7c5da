package dev.peregrine.exporter.otlp.internal.store;

import org.jspecify.annotations.Nullable;

/**
 * An encoded request that waits to be sent. A store may hand out another object than it was given,
 * or one from an earlier run of the process; it passes the {@link #owner()} on where it has it.
 */
public class StoredRequest {

  private final byte[] message;
  private final int items;
  private final boolean json;
  private final long createdEpochNanos;
  private @Nullable Object owner;
  private @Nullable Origin origin;

  /**
   * @param message the encoded request, before compression; not changed any more
   * @param items how many spans, data points or log records it holds
   * @param json whether it is JSON; protobuf otherwise
   * @param createdEpochNanos when its batch was handed over, in nanoseconds since 1970
   * @param owner who in this process waits for its fate; null after a restart
   */
  public StoredRequest(
      byte[] message, int items, boolean json, long createdEpochNanos, @Nullable Object owner) {
    this.message = message;
    this.items = items;
    this.json = json;
    this.createdEpochNanos = createdEpochNanos;
    this.owner = owner;
  }

  /** Sets who waits for its fate, where nobody did. Called by who has taken it. */
  public final void setOwner(Object newOwner) {
    owner = newOwner;
  }

  /** What it is a part of, as long as that is to be sent again after a crash; for its store. */
  public final @Nullable Origin origin() {
    return origin;
  }

  public final void setOrigin(@Nullable Origin newOrigin) {
    origin = newOrigin;
  }

  public final byte[] message() {
    return message;
  }

  public final int bytes() {
    return message.length;
  }

  public final int items() {
    return items;
  }

  public final boolean json() {
    return json;
  }

  public final long createdEpochNanos() {
    return createdEpochNanos;
  }

  public final @Nullable Object owner() {
    return owner;
  }
}
