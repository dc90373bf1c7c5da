package io.opentelemetry.api.common;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A read-only map over sorted pairs. */
final class PairMap extends AbstractMap<AttributeKey<?>, Object> {

  private final Object[] pairs;

  PairMap(Object[] pairs) {
    this.pairs = pairs;
  }

  @Override
  public int size() {
    return pairs.length >> 1;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return indexOf(key) >= 0;
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    int i = indexOf(key);
    return i < 0 ? null : pairs[i + 1];
  }

  private int indexOf(@Nullable Object key) {
    if (!(key instanceof AttributeKey<?> wanted)) {
      return -1;
    }
    int i = PairArrays.indexOfName(pairs, wanted.getKey());
    return i >= 0 && pairs[i].equals(wanted) ? i : -1;
  }

  @Override
  public Set<Map.Entry<AttributeKey<?>, Object>> entrySet() {
    return new Entries(pairs);
  }

  private static final class Entries extends AbstractSet<Map.Entry<AttributeKey<?>, Object>> {

    private final Object[] pairs;

    Entries(Object[] pairs) {
      this.pairs = pairs;
    }

    @Override
    public int size() {
      return pairs.length >> 1;
    }

    @Override
    public Iterator<Map.Entry<AttributeKey<?>, Object>> iterator() {
      return new EntryIterator(pairs);
    }
  }

  private static final class EntryIterator implements Iterator<Map.Entry<AttributeKey<?>, Object>> {

    private final Object[] pairs;
    private int next;

    EntryIterator(Object[] pairs) {
      this.pairs = pairs;
    }

    @Override
    public boolean hasNext() {
      return next < pairs.length;
    }

    @Override
    public Map.Entry<AttributeKey<?>, Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      int i = next;
      next += 2;
      return Map.entry((AttributeKey<?>) pairs[i], pairs[i + 1]);
    }
  }
}
