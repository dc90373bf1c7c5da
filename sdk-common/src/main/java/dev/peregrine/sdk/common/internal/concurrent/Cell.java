package dev.peregrine.sdk.common.internal.concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Something single-threaded that many threads write to and one collects: whoever turns its state
 * from free to held owns it until it is free again. What is inside is plain code.
 *
 * <p><b>Roles and guarantee:</b> see {@link Stripes}, which is all that touches the state.
 *
 * <p><b>States:</b>
 *
 * <ul>
 *   <li>FREE: nobody reads or writes what is inside.
 *   <li>HELD: a recorder does, for the time of one measurement.
 *   <li>COLLECTED: the collector does. The other bits tell which collection.
 *   <li>CLOSED: nobody will ever write again. The only state that is never left.
 * </ul>
 */
public abstract class Cell {

  static final int FREE = 0;
  static final int HELD = 1;
  static final int COLLECTED = 2;
  static final int CLOSED = 3;

  /** The bits of the states above. */
  private static final int STATES = 3;

  private static final int TOUCHED = 1;

  private static final int SPINS = 200;

  /** With {@link #PARK_NANOS} the collector waits for a tenth of a second. */
  private static final int PARKS = 1000;

  private static final long PARK_NANOS = 100_000;

  private static final VarHandle STATE;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(Cell.class, "state", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The cell pushed before this one; written before the push. */
  @Nullable Cell next;

  /** See the states above. */
  @SuppressWarnings("UnusedVariable") // read through STATE
  private int state;

  /**
   * {@link #TOUCHED} if anything was recorded since the last collection, and the state that the
   * first cell was in when this one was made. Belongs to whoever holds the cell.
   */
  private int marks;

  /** Makes a free cell with nothing in it. */
  protected Cell() {}

  /**
   * Adds what another cell holds, and leaves nothing there. Called by the collector, which holds
   * both.
   *
   * @param other a cell of the same kind, in which something was recorded
   */
  protected abstract void moveFrom(Cell other);

  /**
   * Whether only the last measurement counts. Then the order of measurements matters: there is one
   * cell for all threads, and another one only while the collector has that.
   */
  protected boolean keepsLast() {
    return false;
  }

  /** Whether anything was recorded since the last collection. For who holds the cell. */
  protected final boolean isTouched() {
    return (marks & TOUCHED) != 0;
  }

  /** The state that tells a collection from the one before. */
  static int nextCollected(int collected) {
    return collected + STATES + 1;
  }

  static boolean isCollected(int state) {
    return (state & STATES) == COLLECTED;
  }

  final int stateAcquire() {
    return (int) STATE.getAcquire(this);
  }

  /** Whether there is nothing to collect. */
  final boolean isIdle() {
    return stateAcquire() == FREE && !isTouched();
  }

  /** Tries to hold the cell; returns the state before, which is FREE if it worked. */
  final int hold() {
    return (int) STATE.compareAndExchangeAcquire(this, FREE, HELD);
  }

  /** Holds a cell that no other thread knows of; made because the first one is in that state. */
  final void holdPlain(int stateOfFirst) {
    state = HELD;
    marks = stateOfFirst & ~TOUCHED;
  }

  /** Whether this cell was made because the collector had taken the first one, as it has now. */
  final boolean isMadeDuring(int collected) {
    return (marks & ~TOUCHED) == collected;
  }

  /** Ends a measurement. */
  final void release() {
    marks |= TOUCHED;
    STATE.setRelease(this, FREE);
  }

  /** Tries to take the cell for the collector, without waiting. */
  final boolean tryCollect(int collected) {
    return (int) STATE.compareAndExchangeAcquire(this, FREE, collected) == FREE;
  }

  /** Takes the cell for the collector; gives up when it is closed, or is held for too long. */
  final boolean collect(int collected) {
    return tryCollect(collected) || collectSlow(collected);
  }

  private boolean collectSlow(int collected) {
    for (int i = 0; i < SPINS + PARKS; i++) {
      if (stateAcquire() == CLOSED) {
        return false;
      }
      if (i < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.parkNanos(PARK_NANOS);
      }
      if (stateAcquire() == FREE && tryCollect(collected)) {
        return true;
      }
    }
    return false;
  }

  /** Adds what a cell holds that the collector has taken as well. */
  final void absorb(Cell other) {
    if (other.pollTouched()) {
      moveFrom(other);
      marks |= TOUCHED;
    }
  }

  /** Whether anything was recorded since this was called the last time. Collector only. */
  final boolean pollTouched() {
    boolean touched = isTouched();
    marks &= ~TOUCHED;
    return touched;
  }

  /** Gives back what the collector has taken. */
  final void collectedRelease() {
    STATE.setRelease(this, FREE);
  }

  /** Closes what the collector has taken. */
  final void closedRelease() {
    STATE.setRelease(this, CLOSED);
  }
}
