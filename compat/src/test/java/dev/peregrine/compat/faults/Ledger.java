package dev.peregrine.compat.faults;

import java.util.BitSet;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What a receiver has got, item by item; ids count from 0. An arrival is taken, or refused; one
 * that was taken is acknowledged, unless the harness keeps the answer from the sender, who then may
 * send again. Thread-safe.
 */
final class Ledger {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final BitSet taken = new BitSet();
  private final BitSet unacknowledged = new BitSet();
  private final BitSet refused = new BitSet();
  private volatile Runnable onTake = () -> {};
  private long duplicates;
  private long unexcusedDuplicates;
  private long bytes;
  private long requests;

  /** Notes a request that came in whole, whatever becomes of it. */
  void arrived(int size) {
    update(
        () -> {
          requests++;
          bytes += size;
        });
  }

  /** Sets what runs whenever items were taken. */
  void onTake(Runnable task) {
    onTake = task;
  }

  void take(Collection<Long> ids) {
    update(() -> ids.forEach(this::take));
    onTake.run();
  }

  private void take(long id) {
    int index = Math.toIntExact(id);
    if (taken.get(index)) {
      duplicates++;
      unexcusedDuplicates += unacknowledged.get(index) ? 0 : 1;
    }
    taken.set(index);
  }

  /** Takes items and lets the sender never know. */
  void takeUnacknowledged(Collection<Long> ids) {
    update(
        () -> {
          ids.forEach(this::take);
          ids.forEach(id -> unacknowledged.set(id.intValue()));
        });
    onTake.run();
  }

  /** Refuses items for good. */
  void refuse(Collection<Long> ids) {
    update(() -> ids.forEach(id -> refused.set(id.intValue())));
  }

  /** How many different items were taken. */
  long taken() {
    return read(taken::cardinality);
  }

  /** How many times an item was taken that had been taken already. */
  long duplicates() {
    return read(() -> duplicates);
  }

  /** How many of these duplicates are of items whose first arrival was acknowledged. */
  long unexcusedDuplicates() {
    return read(() -> unexcusedDuplicates);
  }

  /** How many items were taken without the sender's knowledge, at least once. */
  long unacknowledged() {
    return read(unacknowledged::cardinality);
  }

  /** How many items were refused for good. */
  long refused() {
    return read(refused::cardinality);
  }

  /** How many requests came in whole. */
  long requests() {
    return read(() -> requests);
  }

  /** The size of all requests, before compression. */
  long bytes() {
    return read(() -> bytes);
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

  private long read(LongSupplier value) {
    lock.lock();
    try {
      return value.getAsLong();
    } finally {
      lock.unlock();
    }
  }
}
