package io.opentelemetry.api.baggage;

import io.opentelemetry.common.impl.ApiUsageLogger;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Baggage as two arrays side by side, sorted by name. */
final class ImmutableBaggage implements Baggage {

  static final Baggage EMPTY = new ImmutableBaggage(new String[0], new BaggageEntry[0]);

  private final String[] keys;
  private final BaggageEntry[] entries;

  /** Keeps the arrays, which nobody may write to any more. */
  ImmutableBaggage(String[] keys, BaggageEntry[] entries) {
    this.keys = keys;
    this.entries = entries;
  }

  String key(int index) {
    return keys[index];
  }

  BaggageEntry entry(int index) {
    return entries[index];
  }

  @Override
  public int size() {
    return keys.length;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super BaggageEntry> consumer) {
    if (consumer == null) {
      ApiUsageLogger.logNullParam(Baggage.class, "forEach", "consumer");
      return;
    }
    for (int i = 0; i < keys.length; i++) {
      consumer.accept(keys[i], entries[i]);
    }
  }

  @Override
  public Map<String, BaggageEntry> asMap() {
    return Collections.unmodifiableMap(new BaggageMap(this));
  }

  @Override
  public @Nullable String getEntryValue(String entryKey) {
    BaggageEntry entry = find("getEntryValue", entryKey);
    return entry == null ? null : entry.getValue();
  }

  @Override
  public @Nullable BaggageEntry getEntry(String entryKey) {
    return find("getEntry", entryKey);
  }

  private @Nullable BaggageEntry find(String methodName, String entryKey) {
    if (entryKey == null) {
      ApiUsageLogger.logNullParam(Baggage.class, methodName, "entryKey");
      return null;
    }
    int index = Arrays.binarySearch(keys, entryKey);
    return index < 0 ? null : entries[index];
  }

  @Override
  public BaggageBuilder toBuilder() {
    return new ImmutableBaggageBuilder(keys, entries);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ImmutableBaggage that
        && Arrays.equals(keys, that.keys)
        && Arrays.equals(entries, that.entries);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(keys) + Arrays.hashCode(entries);
  }

  @Override
  public String toString() {
    return asMap().toString();
  }
}
