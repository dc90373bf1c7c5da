package dev.peregrine.sdk.common.internal.concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * How many bytes somebody holds, until that is over.
 *
 * <p><b>Roles:</b> any thread adds, removes, closes and reads.
 *
 * <p><b>States:</b> a number from 0 on, then CLOSED, which is never left. Of every byte that was
 * added either one {@link #remove} or the one {@link #close} tells that it is gone, and only one of
 * them: so whoever passes on what these return gives back exactly what was taken, whatever comes
 * first.
 *
 * <p><b>Guarantee:</b> lock-free; reading is wait-free.
 */
public final class HeldBytes {

  private static final long CLOSED = -1;

  private static final VarHandle HELD;

  static {
    try {
      HELD = MethodHandles.lookup().findVarHandle(HeldBytes.class, "held", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile long held;

  /** Makes one that holds nothing. */
  public HeldBytes() {}

  /**
   * Adds bytes if the sum then is within a limit.
   *
   * @param bytes not negative
   * @return whether they were added
   */
  public boolean tryAdd(long bytes, long limit) {
    while (true) {
      long seen = held;
      if (seen == CLOSED || bytes > limit - seen) {
        return false;
      }
      if (casHeld(seen, seen + bytes)) {
        return true;
      }
    }
  }

  /**
   * Removes bytes, but no more than there are.
   *
   * @param bytes not negative
   * @return how many were removed by this call
   */
  public long remove(long bytes) {
    while (true) {
      long seen = held;
      long removed = Math.min(seen, bytes);
      if (removed <= 0) {
        return 0;
      }
      if (casHeld(seen, seen - removed)) {
        return removed;
      }
    }
  }

  /**
   * Lets nothing be added any more.
   *
   * @return how many bytes there were; 0 if it was closed already
   */
  public long close() {
    return Math.max(0, (long) HELD.getAndSet(this, CLOSED));
  }

  /** How many bytes there are; 0 once closed. */
  public long getVolatile() {
    return Math.max(0, held);
  }

  /** Whether there are more bytes than that. */
  public boolean isMoreThanVolatile(long bytes) {
    return held > bytes;
  }

  private boolean casHeld(long seen, long next) {
    return HELD.compareAndSet(this, seen, next);
  }
}
