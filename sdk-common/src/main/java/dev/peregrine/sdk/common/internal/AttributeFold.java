package dev.peregrine.sdk.common.internal;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns recorded attributes, in the order in which they were set, into the attributes of a span, an
 * event, a link or a log record: one for each name, whatever its type, at the place where the name
 * came first, with the key and value that came last; as many names as the limit allows. A name that
 * is over the limit is counted as dropped each time.
 *
 * <p>What is recorded is a log {@code key, value, …} that others may be reading, and that may hold
 * pairs which are no attributes. As long as its beginning is just the result, the array is used as
 * it is; otherwise a copy is written to.
 *
 * <p>Used by one thread, then immutable; who hands it to other threads publishes it safely.
 */
public final class AttributeFold {

  /** From here on an index is cheaper than a scan. */
  private static final int INDEX_FROM = 32;

  private final int limit;
  private Object[] pairs;
  private boolean copied;
  private int count;
  private int dropped;

  /** A bit for each name, so that most new names need not be compared to all others. */
  private long seen;

  /** Open addressing by name: position + 1, or 0. */
  private int @Nullable [] index;

  /** Made when somebody asks; each thread that does so at once makes an equal one. */
  private @Nullable Attributes attributes;

  /**
   * Starts empty.
   *
   * @param log the array that the log is in; not written to
   * @param limit how many names to keep
   */
  public AttributeFold(Object[] log, int limit) {
    this.pairs = log;
    this.limit = limit;
  }

  /**
   * The attributes of a log that holds nothing else.
   *
   * @param log {@code key, value, …}; the first {@code count} pairs no longer change
   * @param limit how many names to keep
   */
  public static AttributeFold of(Object[] log, int count, int limit) {
    AttributeFold fold = new AttributeFold(log, limit);
    for (int i = 0; i < count; i++) {
      fold.add(log, i);
    }
    return fold;
  }

  /**
   * Adds the attribute at a position of the log.
   *
   * @param log the array given to the constructor
   */
  @HotPath("RichSpanBenchmark")
  public void add(Object[] log, int position) {
    AttributeKey<?> key = (AttributeKey<?>) log[2 * position];
    String name = key.getKey();
    int hash = spread(name);
    long bit = 1L << hash;
    int at = (seen & bit) == 0 ? count : find(name, hash);
    seen |= bit;
    if (at == count && at >= limit) {
      dropped++;
      return;
    }
    if (copied || at != position) {
      write(log, position, at);
    }
    if (at == count) {
      count++;
      if (index != null) {
        enter(index, at, hash);
      }
    }
  }

  private void write(Object[] log, int position, int at) {
    if (!copied) {
      pairs = Arrays.copyOf(log, log.length);
      copied = true;
    }
    pairs[2 * at] = log[2 * position];
    pairs[2 * at + 1] = log[2 * position + 1];
  }

  /** The position of a name; the count if it is new. */
  private int find(String name, int hash) {
    if (count >= INDEX_FROM) {
      return findByIndex(name, hash);
    }
    int at = 0;
    while (at < count && !name.equals(nameAt(at))) {
      at++;
    }
    return at;
  }

  private int findByIndex(String name, int hash) {
    int[] table = index;
    if (table == null || count * 2 > table.length) {
      table = new int[Integer.highestOneBit(count) * 4];
      for (int i = 0; i < count; i++) {
        enter(table, i, spread(nameAt(i)));
      }
      index = table;
    }
    int slot = hash & (table.length - 1);
    while (table[slot] != 0) {
      if (name.equals(nameAt(table[slot] - 1))) {
        return table[slot] - 1;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return count;
  }

  private static void enter(int[] table, int at, int hash) {
    int slot = hash & (table.length - 1);
    while (table[slot] != 0) {
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = at + 1;
  }

  private static int spread(String name) {
    int hash = name.hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> 16);
  }

  /** The attributes as {@code key, value, …}, with room for more; not to be written to. */
  public Object[] pairs() {
    return pairs;
  }

  /** How many attributes there are. */
  public int count() {
    return count;
  }

  /** How many were set but not kept. */
  public int dropped() {
    return dropped;
  }

  /** The value under a key of the same name and type. */
  public @Nullable Object get(AttributeKey<?> key) {
    for (int i = 0; i < count; i++) {
      if (key.equals(pairs[2 * i])) {
        return pairs[2 * i + 1];
      }
    }
    return null;
  }

  /** The attributes as the contract has them. */
  public Attributes attributes() {
    Attributes made = attributes;
    if (made == null) {
      made = ApiAccess.attributes(pairs, count);
      attributes = made;
    }
    return made;
  }

  private String nameAt(int position) {
    return ((AttributeKey<?>) pairs[2 * position]).getKey();
  }
}
