package dev.peregrine.sdk.common.internal.budget;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Objects that exist. An object that nobody removes is held by nothing here, and leaves when nobody
 * else holds it either.
 *
 * <p>Safe for use by several threads.
 *
 * @param <T> the objects, told apart by identity
 */
public final class WeakRegistry<T> {

  private final ConcurrentMap<Entry, Entry> entries = new ConcurrentHashMap<>();
  private final ReferenceQueue<T> forgotten = new ReferenceQueue<>();

  /** Makes an empty one. */
  public WeakRegistry() {}

  /**
   * Adds an object.
   *
   * @return removes it again
   */
  public Runnable add(T object) {
    return add(object, null);
  }

  /**
   * Adds an object.
   *
   * @param afterForgotten runs some time after the object went without being removed; must not hold
   *     the object
   * @return removes it again
   */
  public Runnable add(T object, @Nullable Runnable afterForgotten) {
    purge();
    Entry entry = new Entry(object, forgotten, afterForgotten);
    entries.put(entry, entry);
    return entry;
  }

  /** Removes an object, if it is there. */
  public void remove(T object) {
    entries.remove(new Entry(object, null, null));
  }

  /** The objects that are there, in no order. */
  public List<T> live() {
    purge();
    List<T> live = new ArrayList<>(entries.size());
    for (Entry entry : entries.keySet()) {
      T object = entry.get();
      if (object != null) {
        live.add(object);
      }
    }
    return live;
  }

  /** How many objects were added and have not left. */
  public int size() {
    purge();
    return entries.size();
  }

  private void purge() {
    for (Reference<? extends T> gone = forgotten.poll(); gone != null; gone = forgotten.poll()) {
      Entry entry = entries.remove(gone);
      if (entry != null && entry.afterForgotten != null) {
        entry.afterForgotten.run();
      }
    }
  }

  /** One of the objects, which its own action removes. */
  private final class Entry extends WeakReference<T> implements Runnable {

    private final int hash;
    final @Nullable Runnable afterForgotten;

    Entry(T object, @Nullable ReferenceQueue<T> queue, @Nullable Runnable afterForgotten) {
      super(object, queue);
      this.hash = System.identityHashCode(object);
      this.afterForgotten = afterForgotten;
    }

    @Override
    public void run() {
      entries.remove(this);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof WeakRegistry<?>.Entry entry
              && get() != null
              && get() == entry.get());
    }
  }
}
