package dev.peregrine.sdk.common.internal.concurrent;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The half of {@link Stripes} that recorders use; everything about it is said there.
 *
 * @param <C> the kind of cells
 */
abstract class StripedCells<C extends Cell> {

  /** How often a recorder looks whether the collector is done, some microseconds in all. */
  private static final int SPINS = 64;

  /** From how many cells on slots share those that are there; a few for each processor. */
  private static final int MANY_CELLS =
      4 * Integer.highestOneBit(2 * Runtime.getRuntime().availableProcessors() - 1);

  /** Far more than cells, so that threads whose ids end alike come apart; a power of two. */
  private static final int MAX_SLOTS = 8 * MANY_CELLS;

  /**
   * Unused elements before and after the slots, which all threads read: a cell that lies beside
   * them in memory must not share their cache line.
   */
  private static final int PADDING = 32;

  /** At the place of the stack once nothing can be recorded any more. */
  static final Cell SEALED = new Seal();

  private static final VarHandle HEAD;
  private static final VarHandle SLOTS;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      HEAD = lookup.findVarHandle(StripedCells.class, "head", Cell.class);
      SLOTS = lookup.findVarHandle(StripedCells.class, "slots", Cell[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** There from the beginning; what the others hold ends up here. */
  final C first;

  /** Null as long as the first cell is alone. Replaced and never changed; between paddings. */
  private volatile Cell @Nullable [] slots;

  /** All cells but the first, the newest on top. */
  volatile @Nullable Cell head;

  /**
   * Makes one that is open.
   *
   * @param first its only cell, which nobody else knows of
   */
  StripedCells(C first) {
    this.first = first;
  }

  /** Makes another cell, which must not share a cache line with others. */
  protected abstract C newCell();

  /**
   * Takes a cell to record one measurement, which {@link #release} must end whatever happens.
   *
   * @return null if this is closed
   */
  @HotPath("CounterBenchmark")
  protected final @Nullable C hold() {
    Cell[] seen = slots;
    Cell cell = seen == null ? first : seen[slot(seen)];
    int state = cell.hold();
    return state == Cell.FREE ? typed(cell) : holdSlow(cell, state);
  }

  /** Ends the measurement for which a cell was held. */
  @HotPath("CounterBenchmark")
  protected final void release(C cell) {
    cell.release();
  }

  private @Nullable C holdSlow(Cell busy, int seen) {
    int state = seen;
    for (int i = 0; Cell.isCollected(state) && i < SPINS; i++) {
      Thread.onSpinWait();
      state = busy.stateAcquire();
      if (state == Cell.FREE) {
        state = busy.hold();
        if (state == Cell.FREE) {
          return typed(busy);
        }
      }
    }
    if (state == Cell.CLOSED) {
      return null;
    }
    if (busy.keepsLast()) {
      return holdLate(state);
    }
    return state == Cell.HELD ? holdOwn() : holdAny();
  }

  /**
   * Gives this thread's slot another cell than the one that is held, and makes more slots if no
   * other one has that, since then the two threads share this one. Once there are slots, the first
   * cell is left to the collector: it lies next to what all threads read.
   */
  private @Nullable C holdOwn() {
    Cell[] seen = slots;
    C cell = isManyCells() ? holdAny() : holdNew();
    boolean shared = seen != null && isShared(seen, slot(seen));
    if (cell == null || (seen != null && !shared && size(seen) >= MAX_SLOTS)) {
      return cell;
    }
    Cell[] changed = seen == null ? table(1) : shared ? seen.clone() : twice(seen);
    changed[slot(changed)] = cell;
    boolean unused = casSlots(seen, changed);
    return cell;
  }

  private boolean isManyCells() {
    int cells = 0;
    for (Cell cell = head; cell != null && cells < MANY_CELLS; cell = cell.next) {
      cells++;
    }
    return cells >= MANY_CELLS;
  }

  private static boolean isShared(Cell[] slots, int slot) {
    int users = 0;
    for (Cell cell : slots) {
      users += cell == slots[slot] ? 1 : 0;
    }
    return users > 1;
  }

  private static Cell[] twice(Cell[] slots) {
    int size = size(slots);
    Cell[] wider = table(2 * size);
    System.arraycopy(slots, PADDING, wider, PADDING, size);
    System.arraycopy(slots, PADDING, wider, PADDING + size, size);
    return wider;
  }

  private static Cell[] table(int size) {
    return new Cell[size + 2 * PADDING];
  }

  private static int size(Cell[] slots) {
    return slots.length - 2 * PADDING;
  }

  private @Nullable C holdAny() {
    for (Cell cell = head; cell != null; cell = cell.next) {
      if (cell.hold() == Cell.FREE) {
        return typed(cell);
      }
    }
    return first.hold() == Cell.FREE ? first : holdNew();
  }

  private @Nullable C holdNew() {
    C cell = newHeld(Cell.HELD);
    return push(cell) ? cell : null;
  }

  /**
   * The recorder that holds the first cell now may as well come after this one: then this
   * measurement is forgotten. If the collector has the cell, this one is newer than what is in it,
   * but older than what will be.
   */
  private @Nullable C holdLate(int stateOfFirst) {
    C cell = newHeld(stateOfFirst);
    return stateOfFirst == Cell.HELD || push(cell) ? cell : null;
  }

  private C newHeld(int stateOfFirst) {
    C cell = newCell();
    cell.holdPlain(stateOfFirst);
    return cell;
  }

  private boolean push(Cell cell) {
    while (true) {
      Cell seen = head;
      if (seen == SEALED) {
        return false;
      }
      cell.next = cell.keepsLast() ? null : seen;
      if (casHead(seen, cell)) {
        return true;
      }
    }
  }

  final boolean casHead(@Nullable Cell seen, Cell cell) {
    return HEAD.compareAndSet(this, seen, cell);
  }

  private boolean casSlots(Cell @Nullable [] seen, Cell[] wider) {
    return SLOTS.compareAndSet(this, seen, wider);
  }

  private static int slot(Cell[] slots) {
    return PADDING + ((int) Thread.currentThread().getId() & (size(slots) - 1));
  }

  /** All cells come from the constructor and from {@link #newCell()}. */
  @SuppressWarnings("unchecked")
  private C typed(Cell cell) {
    return (C) cell;
  }

  /** Nobody holds it, ever. */
  private static final class Seal extends Cell {

    Seal() {
      closedRelease();
    }

    @Override
    protected void moveFrom(Cell other) {
      throw new IllegalStateException();
    }
  }
}
