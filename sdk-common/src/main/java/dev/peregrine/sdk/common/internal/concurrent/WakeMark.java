package dev.peregrine.sdk.common.internal.concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The position in a queue at which the sleeping consumer wants to be woken, so that producers wake
 * it once for a batch and not once for an item.
 *
 * <p><b>Roles:</b> one consumer sets the mark; any number of producers compare it with the queue's
 * position after each offer.
 *
 * <p><b>States:</b> NONE, or set. The one producer whose compare-and-set takes the mark away has to
 * wake the consumer.
 *
 * <p><b>Protocol:</b> the consumer sets the mark, then looks at the queue's position again, and
 * sleeps only if the mark is not reached. A producer moves the position, then looks at the mark.
 * All four are volatile accesses, so either the producer sees the mark or the consumer sees the
 * position: no wakeup is lost. A mark left over from before may cause a needless one.
 *
 * <p><b>Guarantee:</b> wait-free.
 */
public final class WakeMark {

  private static final long NONE = Long.MAX_VALUE;

  private static final VarHandle MARK;

  static {
    try {
      MARK = MethodHandles.lookup().findVarHandle(WakeMark.class, "mark", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile long mark = NONE;

  /** Makes one without a mark. */
  public WakeMark() {}

  /** Asks to be woken when the position is reached. Consumer only. */
  public void setVolatile(long position) {
    mark = position;
  }

  /**
   * Takes the mark away if the position has reached it.
   *
   * @return whether the caller has to wake the consumer
   */
  public boolean claim(long position) {
    long wanted = mark;
    return position >= wanted && casMark(wanted);
  }

  private boolean casMark(long wanted) {
    return wanted != NONE && MARK.compareAndSet(this, wanted, NONE);
  }
}
