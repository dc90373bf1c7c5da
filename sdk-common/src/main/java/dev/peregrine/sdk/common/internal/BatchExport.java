package dev.peregrine.sdk.common.internal;

import io.opentelemetry.sdk.common.CompletableResultCode;

/** A batch that was handed to the exporter. Used by the worker's thread only. */
final class BatchExport {

  /** The position of the batch's first item in the queue. */
  final long first;

  final int size;
  final long startNanos;
  final CompletableResultCode result;

  /** Whether it has been counted as failed because it took too long. */
  boolean timedOut;

  BatchExport(long first, int size, long startNanos, CompletableResultCode result) {
    this.first = first;
    this.size = size;
    this.startNanos = startNanos;
    this.result = result;
  }
}
