package dev.peregrine.exporter.otlp.internal.store.spool;

import org.jspecify.annotations.Nullable;

/** A request in a segment. */
final class SpoolEntry {

  /** Where the request is. */
  enum Place {
    /** On disk only. */
    ON_DISK,
    /** In memory as well, to be taken next. */
    READY,
    /** With whoever sends it. */
    TAKEN,
    /** Delivered or given up; the disk may not say so yet. */
    DONE,
    /** Its segment is no more. */
    GONE
  }

  final Segment segment;
  final long offset;
  final int bytes;
  final int items;
  final long createdEpochNanos;
  final int bodyChecksum;

  // Guarded by the lock of HandOver.
  @Nullable Object owner;
  Place place = Place.ON_DISK;

  SpoolEntry(Segment segment, long offset, RecordHeader header, @Nullable Object owner) {
    this.segment = segment;
    this.offset = offset;
    this.bytes = header.length();
    this.items = header.items();
    this.createdEpochNanos = header.createdEpochNanos();
    this.bodyChecksum = header.bodyChecksum();
    this.owner = owner;
  }
}
