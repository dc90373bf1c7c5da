package dev.peregrine.compat.faults;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * What a receiver has got, item by item. An arrival is taken, or refused; one that was taken is
 * acknowledged, unless the harness keeps the answer from the sender, who then may send again.
 * Thread-safe.
 */
public final class Ledger {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Long, Integer> taken = new HashMap<>();
  private final Set<Long> unacknowledged = new HashSet<>();
  private final Set<Long> refused = new HashSet<>();
  private long bytes;
  private int requests;

  /** Notes a request that came in whole, whatever becomes of it. */
  void arrived(int size) {
    update(
        () -> {
          requests++;
          bytes += size;
        });
  }

  void take(Collection<Long> ids) {
    update(() -> ids.forEach(id -> taken.merge(id, 1, Integer::sum)));
  }

  /** Takes items and lets the sender never know. */
  void takeUnacknowledged(Collection<Long> ids) {
    update(
        () -> {
          ids.forEach(id -> taken.merge(id, 1, Integer::sum));
          unacknowledged.addAll(ids);
        });
  }

  /** Refuses items for good. */
  void refuse(Collection<Long> ids) {
    update(() -> refused.addAll(ids));
  }

  /** How many different items were taken. */
  public int taken() {
    return read(() -> taken.size());
  }

  /** How many times an item was taken that had been taken already. */
  public int duplicates() {
    return read(() -> taken.values().stream().mapToInt(times -> times - 1).sum());
  }

  /** How many items were taken twice although their first arrival was acknowledged. */
  int unexcusedDuplicates() {
    return read(
        () ->
            (int)
                taken.entrySet().stream()
                    .filter(item -> item.getValue() > 1 && !unacknowledged.contains(item.getKey()))
                    .count());
  }

  int unacknowledged() {
    return read(unacknowledged::size);
  }

  /** How many items were refused for good. */
  public int refused() {
    return read(refused::size);
  }

  /** How many items were both taken and refused. */
  int takenAndRefused() {
    return read(() -> (int) refused.stream().filter(taken::containsKey).count());
  }

  /** How many requests came in whole. */
  public int requests() {
    return read(() -> requests);
  }

  /** The size of all requests, before compression. */
  long bytes() {
    lock.lock();
    try {
      return bytes;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the condition, which reads this ledger, holds. */
  boolean await(BooleanSupplier condition, long timeout, TimeUnit unit)
      throws InterruptedException {
    long nanos = unit.toNanos(timeout);
    lock.lock();
    try {
      while (!condition.getAsBoolean()) {
        if (nanos <= 0) {
          return false;
        }
        nanos = changed.awaitNanos(nanos);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void update(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private int read(IntSupplier value) {
    lock.lock();
    try {
      return value.getAsInt();
    } finally {
      lock.unlock();
    }
  }
}
