package dev.peregrine.exporter.otlp.internal.store.spool;

import dev.peregrine.exporter.otlp.internal.store.StoredRequest;

/**
 * What a segment says of a record before its body.
 *
 * @param done whether the request was delivered or given up, and must not be sent again
 * @param signalCode the signal, as {@link RecordKind} numbers it
 * @param encodingCode the encoding, as {@link RecordKind} numbers it
 * @param length bytes of the body
 * @param items how many spans, data points or log records the body holds
 * @param createdEpochNanos when the batch was handed over, in nanoseconds since 1970
 * @param bodyChecksum the CRC-32C of the body
 */
record RecordHeader(
    boolean done,
    byte signalCode,
    byte encodingCode,
    int length,
    int items,
    long createdEpochNanos,
    int bodyChecksum) {

  /** The header of a request that waits to be sent. */
  static RecordHeader of(RecordKind kind, StoredRequest request) {
    return new RecordHeader(
        false,
        kind.signalCode(),
        kind.encodingCode(),
        request.bytes(),
        request.items(),
        request.createdEpochNanos(),
        SegmentFormat.checksum(request.message()));
  }

  boolean isOf(RecordKind kind) {
    return signalCode == kind.signalCode() && encodingCode == kind.encodingCode();
  }
}
