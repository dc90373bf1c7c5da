package dev.peregrine.exporter.otlp.internal.encode;

import org.jspecify.annotations.Nullable;

/** What messages to people call an item. */
final class ItemName {

  static final int MAX_CHARS = 100;

  private ItemName() {}

  /** The name, if need be its start, and nothing if there is none. */
  static String of(@Nullable String name) {
    if (name == null) {
      return "";
    }
    return name.length() > MAX_CHARS ? name.substring(0, MAX_CHARS) + '…' : name;
  }
}
