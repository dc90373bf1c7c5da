package io.opentelemetry.api.baggage;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Baggage seen as a map. */
final class BaggageMap extends AbstractMap<String, BaggageEntry> {

  private final ImmutableBaggage baggage;

  BaggageMap(ImmutableBaggage baggage) {
    this.baggage = baggage;
  }

  @Override
  public @Nullable BaggageEntry get(@Nullable Object key) {
    return key instanceof String name ? baggage.getEntry(name) : null;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  @Override
  public Set<Map.Entry<String, BaggageEntry>> entrySet() {
    return new EntrySet();
  }

  private final class EntrySet extends AbstractSet<Map.Entry<String, BaggageEntry>> {

    @Override
    public int size() {
      return baggage.size();
    }

    @Override
    public Iterator<Map.Entry<String, BaggageEntry>> iterator() {
      return new EntryIterator();
    }
  }

  private final class EntryIterator implements Iterator<Map.Entry<String, BaggageEntry>> {

    private int next;

    @Override
    public boolean hasNext() {
      return next < baggage.size();
    }

    @Override
    public Map.Entry<String, BaggageEntry> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      int index = next++;
      return Map.entry(baggage.key(index), baggage.entry(index));
    }
  }
}
