package dev.peregrine.exporter.otlp.internal.encode;

import org.jspecify.annotations.Nullable;

/**
 * The encoded form of the resources and scopes met last. They are few, live long, and are found by
 * identity; when more of them turn up, the oldest is forgotten.
 */
final class KeptEncodings {

  /** Larger ones are written anew each time. */
  private static final int MAX_BYTES = 64 << 10;

  private final @Nullable Object[] keys;
  private final byte[][] encodings;
  private int oldest;

  KeptEncodings(int capacity) {
    keys = new Object[capacity];
    encodings = new byte[capacity][];
  }

  byte @Nullable [] get(Object key) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == key) {
        return encodings[i];
      }
    }
    return null;
  }

  void put(Object key, byte[] encoding) {
    if (encoding.length > MAX_BYTES) {
      return;
    }
    keys[oldest] = key;
    encodings[oldest] = encoding;
    oldest = (oldest + 1) % keys.length;
  }
}
