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

  private final ConcurrentMap<Entry<T>, Entry<T>> entries = new ConcurrentHashMap<>();
  private final ReferenceQueue<T> forgotten = new ReferenceQueue<>();

  /** Makes an empty one. */
  public WeakRegistry() {}

  /**
   * Adds an object.
   *
   * @param afterForgotten runs some time after the object went without being removed; must not hold
   *     the object
   */
  public void add(T object, Runnable afterForgotten) {
    purge();
    Entry<T> entry = new Entry<>(object, forgotten, afterForgotten);
    entries.put(entry, entry);
  }

  /** Removes an object, if it is there. */
  public void remove(T object) {
    entries.remove(new Entry<T>(object, null, () -> {}));
  }

  /** The objects that are there, in no order. */
  public List<T> live() {
    purge();
    List<T> live = new ArrayList<>(entries.size());
    for (Entry<T> entry : entries.keySet()) {
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
      Entry<T> entry = entries.remove(gone);
      if (entry != null) {
        entry.afterForgotten.run();
      }
    }
  }

  private static final class Entry<T> extends WeakReference<T> {

    private final int hash;
    final Runnable afterForgotten;

    Entry(T object, @Nullable ReferenceQueue<T> queue, Runnable afterForgotten) {
      super(object, queue);
      this.hash = System.identityHashCode(object);
      this.afterForgotten = afterForgotten;
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Entry<?> entry && get() != null && get() == entry.get());
    }
  }
}
