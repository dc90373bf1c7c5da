package dev.peregrine.sdk.common.internal.concurrent;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue that counts what it refuses, and that can be closed.
 *
 * <p><b>Roles:</b> any number of threads offer, close and read the counters; one thread, the
 * consumer, polls and seals.
 *
 * <p><b>States:</b> OPEN, then CLOSED: offers are refused while the consumer takes what is left,
 * then SEALED: the consumer takes nothing any more. An offer that looked at the state just before
 * the queue was closed may still put its item in, even after it was sealed; every position from
 * where the consumer stopped counts as refused. So at rest {@code offers = polled + size +
 * refusedFull + refusedClosed}, with a size of 0 once sealed.
 *
 * <p><b>Guarantee:</b> an offer is lock-free and never waits for the consumer; it holds exactly as
 * many items as its capacity says. A poll waits for a producer that has claimed its slot but not
 * filled it yet.
 *
 * <p><b>How:</b> positions only grow, and an item's slot is its position modulo the length of the
 * array. A producer claims a position, then fills the slot; the consumer empties the slot, then
 * releases the position. Producers compare the position with a limit that one of them moves when it
 * is reached, so that they seldom read what the consumer writes.
 *
 * @param <E> the type of the items
 */
public final class BoundedMpscQueue<E> {

  private static final int OPEN = 0;
  private static final int CLOSED = 1;
  private static final int SEALED = 2;

  private static final VarHandle POSITION = MethodHandles.arrayElementVarHandle(long[].class);
  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);
  private static final VarHandle STATE;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(BoundedMpscQueue.class, "state", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * Two lines of a cache, in numbers of eight bytes: so far apart, one's writers do not slow down
   * another's readers.
   */
  private static final int LINE = 16;

  /** Where the next item goes: claimed by producers. */
  private static final int OFFERED = LINE;

  /** Where the oldest item is: written by the consumer alone. */
  private static final int POLLED = 2 * LINE;

  /** Below it producers may claim: what the consumer had polled at some time, and the capacity. */
  private static final int LIMIT = 3 * LINE;

  private final long[] positions = new long[4 * LINE];
  private final @Nullable Object[] slots;
  private final int mask;
  private final int capacity;

  private final LongAdder refusedFull = new LongAdder();
  private final LongAdder refusedClosed = new LongAdder();

  /** Where the consumer stopped; written before, and read only after, the state is SEALED. */
  private long polledWhenSealed;

  /** Any thread closes, the consumer seals; producers read it before each offer. */
  private volatile int state = OPEN;

  /**
   * Makes an open, empty queue.
   *
   * @param capacity how many items it holds, from 1 to 2^30
   */
  public BoundedMpscQueue(int capacity) {
    this.capacity = capacity;
    int length = 1 << (Integer.SIZE - Integer.numberOfLeadingZeros(capacity - 1));
    slots = new Object[length];
    mask = length - 1;
    positions[LIMIT] = capacity;
  }

  /**
   * Puts an item in, or refuses and counts it.
   *
   * @return whether the item is in
   */
  @HotPath("QueueBenchmark")
  public boolean offer(E item) {
    if (state != OPEN) {
      refusedClosed.increment();
      return false;
    }
    long position;
    do {
      position = position(OFFERED);
      if (position >= position(LIMIT) && !moveLimitBeyond(position)) {
        refusedFull.increment();
        return false;
      }
    } while (!POSITION.weakCompareAndSet(positions, OFFERED, position, position + 1));
    SLOT.setRelease(slots, slot(position), item);
    return true;
  }

  /** Another producer may move it back to an older limit, which only makes the next one look. */
  private boolean moveLimitBeyond(long position) {
    long limit = position(POLLED) + capacity;
    if (position >= limit) {
      return false;
    }
    POSITION.setRelease(positions, LIMIT, limit);
    return true;
  }

  private long position(int which) {
    return (long) POSITION.getVolatile(positions, which);
  }

  private int slot(long position) {
    return (int) position & mask;
  }

  /** The oldest item, or null if there is none. Consumer only. */
  public @Nullable E poll() {
    while (true) {
      E item = pollFilled();
      if (item != null || positions[POLLED] == position(OFFERED)) {
        return item;
      }
      Thread.onSpinWait();
    }
  }

  /** The oldest item, or null if there is none or its producer has not filled the slot yet. */
  private @Nullable E pollFilled() {
    long position = positions[POLLED];
    int slot = slot(position);
    @SuppressWarnings("unchecked") // only offer() puts anything in
    E item = (E) SLOT.getAcquire(slots, slot);
    if (item != null) {
      slots[slot] = null;
      POSITION.setRelease(positions, POLLED, position + 1);
    }
    return item;
  }

  /** How many items have ever been put in: the position of the next one. */
  public long offeredVolatile() {
    return position(OFFERED);
  }

  /** How many items have ever been polled: the position of the oldest one that is in. */
  public long polledVolatile() {
    return state == SEALED ? polledWhenSealed : position(POLLED);
  }

  /** How many items wait to be polled; 0 once sealed, when nobody polls. */
  public int size() {
    if (state == SEALED) {
      return 0;
    }
    // First what is behind, so that the difference is never negative.
    long polled = position(POLLED);
    return (int) Math.min(position(OFFERED) - polled, capacity);
  }

  /** How many items fit in. */
  public int capacity() {
    return capacity;
  }

  /** How many items were refused because the queue was full. */
  public long refusedFull() {
    return refusedFull.sum();
  }

  /** How many items were refused, or left behind, because the queue was closed. */
  public long refusedClosed() {
    long leftBehind = state == SEALED ? offeredVolatile() - polledWhenSealed : 0;
    return leftBehind + refusedClosed.sum();
  }

  /**
   * Refuses all offers from now on.
   *
   * @return whether this call did it
   */
  public boolean close() {
    return STATE.compareAndSet(this, OPEN, CLOSED);
  }

  /** Whether offers are refused. */
  public boolean isClosed() {
    return state != OPEN;
  }

  /**
   * Closes the queue for good and drops what is still in it, counted as refused. Consumer only.
   *
   * @return how many items were dropped
   */
  public int seal() {
    polledWhenSealed = positions[POLLED];
    state = SEALED;
    int dropped = 0;
    while (pollFilled() != null) {
      dropped++;
    }
    return dropped;
  }

  /** Whether the consumer has taken its last item. */
  public boolean isSealed() {
    return state == SEALED;
  }
}
