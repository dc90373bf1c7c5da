package dev.peregrine.sdk.common.internal.budget;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Objects that exist, each with something that outlives it. An object that nobody removes is held by
 * nothing here, and leaves when nobody else holds it either.
 *
 * <p>Safe for use by several threads.
 *
 * @param <T> the objects, told apart by identity
 * @param <R> what remains of an object that was forgotten
 */
public final class WeakRegistry<T, R> {

  private final ConcurrentMap<Entry<T, R>, Entry<T, R>> entries = new ConcurrentHashMap<>();
  private final ReferenceQueue<T> forgotten = new ReferenceQueue<>();
  private final Consumer<? super R> afterForgotten;

  /**
   * Makes an empty one.
   *
   * @param afterForgotten is given what remains of an object that went without being removed
   */
  public WeakRegistry(Consumer<? super R> afterForgotten) {
    this.afterForgotten = afterForgotten;
  }

  /** Adds an object. What remains of it must not refer to it. */
  public void add(T object, R remains) {
    purge();
    Entry<T, R> entry = new Entry<>(object, forgotten, remains);
    entries.put(entry, entry);
  }

  /** Removes an object, if it is there. */
  public void remove(T object) {
    entries.remove(new Entry<T, R>(object, null, null));
  }

  /** The objects that are there, in no order. */
  public List<T> live() {
    purge();
    List<T> live = new ArrayList<>(entries.size());
    for (Entry<T, R> entry : entries.keySet()) {
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
      Entry<T, R> entry = entries.remove(gone);
      if (entry != null && entry.remains != null) {
        afterForgotten.accept(entry.remains);
      }
    }
  }

  private static final class Entry<T, R> extends WeakReference<T> {

    private final int hash;
    final @Nullable R remains;

    Entry(T object, @Nullable ReferenceQueue<T> queue, @Nullable R remains) {
      super(object, queue);
      this.hash = System.identityHashCode(object);
      this.remains = remains;
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Entry<?, ?> entry && get() != null && get() == entry.get());
    }
  }
}
