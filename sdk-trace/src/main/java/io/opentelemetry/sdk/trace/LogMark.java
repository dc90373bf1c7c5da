package io.opentelemetry.sdk.trace;

/** Stands in a span's log in place of an attribute key, and says what the value is. */
enum LogMark {
  /** An {@code EventData}. */
  EVENT,
  /** A {@code LinkData}. */
  LINK,
  /** The new name, a {@code String}. */
  NAME,
  /** The new {@code StatusData}. */
  STATUS,
  /** What compaction has left out, a {@code Dropped}. */
  DROPPED;

  /** How much was recorded but not kept. */
  record Dropped(int attributes, int events, int links) {}
}
