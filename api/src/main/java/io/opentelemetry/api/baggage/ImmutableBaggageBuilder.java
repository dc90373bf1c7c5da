package io.opentelemetry.api.baggage;

import io.opentelemetry.common.impl.ApiUsageLogger;
import java.util.Arrays;

/** Keeps the entries sorted by name all the time, so that building is copying. */
final class ImmutableBaggageBuilder implements BaggageBuilder {

  private static final int INITIAL_CAPACITY = 4;

  private String[] keys;
  private BaggageEntry[] entries;
  private int size;

  ImmutableBaggageBuilder() {
    this.keys = new String[INITIAL_CAPACITY];
    this.entries = new BaggageEntry[INITIAL_CAPACITY];
  }

  /** Starts with the given entries, sorted by name. */
  ImmutableBaggageBuilder(String[] keys, BaggageEntry[] entries) {
    this.size = keys.length;
    this.keys = Arrays.copyOf(keys, size + INITIAL_CAPACITY);
    this.entries = Arrays.copyOf(entries, size + INITIAL_CAPACITY);
  }

  @Override
  public BaggageBuilder put(String key, String value, BaggageEntryMetadata entryMetadata) {
    if (key == null || value == null || entryMetadata == null) {
      String parameter = key == null ? "key" : value == null ? "value" : "entryMetadata";
      ApiUsageLogger.logNullParam(BaggageBuilder.class, "put", parameter);
      return this;
    }
    if (key.isEmpty()) {
      ApiUsageLogger.logUsageIssue(BaggageBuilder.class, "put", "key is empty");
      return this;
    }
    int index = Arrays.binarySearch(keys, 0, size, key);
    if (index < 0) {
      index = -index - 1;
      insertAt(index, key);
    }
    entries[index] = new ImmutableEntry(value, entryMetadata);
    return this;
  }

  private void insertAt(int index, String key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      entries = Arrays.copyOf(entries, 2 * size);
    }
    System.arraycopy(keys, index, keys, index + 1, size - index);
    System.arraycopy(entries, index, entries, index + 1, size - index);
    keys[index] = key;
    size++;
  }

  @Override
  public BaggageBuilder remove(String key) {
    if (key == null) {
      ApiUsageLogger.logNullParam(BaggageBuilder.class, "remove", "key");
      return this;
    }
    int index = Arrays.binarySearch(keys, 0, size, key);
    if (index >= 0) {
      size--;
      System.arraycopy(keys, index + 1, keys, index, size - index);
      System.arraycopy(entries, index + 1, entries, index, size - index);
    }
    return this;
  }

  @Override
  public Baggage build() {
    return size == 0
        ? ImmutableBaggage.EMPTY
        : new ImmutableBaggage(Arrays.copyOf(keys, size), Arrays.copyOf(entries, size));
  }
}
