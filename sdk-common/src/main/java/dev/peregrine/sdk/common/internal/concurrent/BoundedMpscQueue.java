package dev.peregrine.sdk.common.internal.concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.LongAdder;
import org.jctools.queues.atomic.MpscAtomicArrayQueue;
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
 * @param <E> the type of the items
 */
public final class BoundedMpscQueue<E> {

  private static final int OPEN = 0;
  private static final int CLOSED = 1;
  private static final int SEALED = 2;

  private static final VarHandle STATE;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(BoundedMpscQueue.class, "state", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final MpscAtomicArrayQueue<E> queue;
  private final int capacity;

  /** The array is as long as the next power of two, which may be more than was asked for. */
  private final boolean arrayFits;

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
    queue = new MpscAtomicArrayQueue<>(capacity);
    arrayFits = queue.capacity() == capacity;
  }

  /**
   * Puts an item in, or refuses and counts it.
   *
   * @return whether the item is in
   */
  public boolean offer(E item) {
    if (state != OPEN) {
      refusedClosed.increment();
      return false;
    }
    boolean accepted = arrayFits ? queue.offer(item) : queue.offerIfBelowThreshold(item, capacity);
    if (!accepted) {
      refusedFull.increment();
    }
    return accepted;
  }

  /** The oldest item, or null if there is none. Consumer only. */
  public @Nullable E poll() {
    return queue.poll();
  }

  /** How many items have ever been put in: the position of the next one. */
  public long offeredVolatile() {
    return queue.currentProducerIndex();
  }

  /** How many items have ever been polled: the position of the oldest one that is in. */
  public long polledVolatile() {
    return state == SEALED ? polledWhenSealed : queue.currentConsumerIndex();
  }

  /** How many items wait to be polled; 0 once sealed, when nobody polls. */
  public int size() {
    return state == SEALED ? 0 : queue.size();
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
    polledWhenSealed = queue.currentConsumerIndex();
    state = SEALED;
    int dropped = 0;
    while (queue.relaxedPoll() != null) {
      dropped++;
    }
    return dropped;
  }

  /** Whether the consumer has taken its last item. */
  public boolean isSealed() {
    return state == SEALED;
  }
}
