package io.opentelemetry.sdk.common.export;

/** Whether data handed to an exporter may be kept. */
public enum MemoryMode {
  /**
   * Objects are used again for the next collection: less garbage, but an exporter must be done with
   * them when its result is complete.
   */
  REUSABLE_DATA,

  /** Every collection makes its own objects, which never change. */
  IMMUTABLE_DATA
}
