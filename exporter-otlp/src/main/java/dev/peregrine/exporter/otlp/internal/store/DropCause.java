package dev.peregrine.exporter.otlp.internal.store;

import java.util.Locale;

/** Why items that were made did not reach a server. */
public enum DropCause {
  /** The store had no room; the oldest went. */
  STORE_FULL,
  /** The spool had no room, or the disk was too slow; the oldest went. */
  SPOOL_FULL,
  /** The disk could not be used and memory had no room; the oldest went. */
  SPOOL_FAILED,
  /** The server took the request but not these of its items. */
  REJECTED,
  /** An item alone is larger than a request may be. */
  TOO_LARGE,
  /** The server, or the way to it, failed in a manner that another attempt does not mend. */
  REFUSED,
  /** Nothing is kept, and the attempts or the time for them were over. */
  GAVE_UP,
  /** The exporter was shut down before they could be sent. */
  SHUTDOWN,
  /** They could not be encoded, or not be read back from where they were kept. */
  UNREADABLE,
  /** The process may not use more memory for telemetry. */
  BUDGET;

  /** The cause as metrics and logs name it, such as {@code store_full}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
