package dev.peregrine.exporter.otlp.internal.store.spool;

import dev.peregrine.exporter.otlp.internal.store.StoredRequest;

/** A request that is on disk as well. */
final class SpooledRequest extends StoredRequest {

  private static final byte[] NOT_READ = {};

  private final SpoolEntry entry;

  SpooledRequest(SpoolEntry entry, byte[] message, boolean json) {
    super(message, entry.items, json, entry.createdEpochNanos, entry.owner);
    this.entry = entry;
  }

  /** A request whose bytes nobody will see any more. */
  static SpooledRequest lost(SpoolEntry entry, boolean json) {
    return new SpooledRequest(entry, NOT_READ, json);
  }

  SpoolEntry entry() {
    return entry;
  }
}
