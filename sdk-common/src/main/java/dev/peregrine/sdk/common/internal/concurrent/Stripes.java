package dev.peregrine.sdk.common.internal.concurrent;

import org.jspecify.annotations.Nullable;

/**
 * One cell for measurements, and more of the same kind as soon as threads meet in it. To be
 * extended, which saves an object.
 *
 * <p><b>Roles:</b> any number of recorders, each holding a cell for the time of one measurement;
 * one collector at a time, which moves what all cells hold into the first one, reads that, and may
 * clear it or close them all. What happens in one collection happens before the next one.
 *
 * <p><b>Structure:</b>
 *
 * <ul>
 *   <li>{@code first} is there from the beginning and often stays alone. If not, it is hardly used
 *       but by the collector.
 *   <li>{@code head} is a stack of all other cells. Cells are pushed while they are held and stay
 *       until the end, so their number is bounded by that of threads that recorded at the same
 *       time. A seal on it means: closed.
 *   <li>{@code slots} says which cell a thread tries, by the low bits of its id. Slots may share a
 *       cell. Nothing but speed depends on it.
 * </ul>
 *
 * <p><b>Recorder:</b> one compare-and-set on the cell of its slot, or on the first one. If another
 * recorder holds it, the slot gets another one, which is new as long as there are few, and there
 * are twice as many slots if no other slot had that cell. If the collector has it, the recorder
 * spins a little, then takes any free cell of the stack, or pushes one more, and the slots stay as
 * they are.
 *
 * <p><b>Collector:</b> waits for a cell that is held, up to a tenth of a second. A cell that is
 * held for longer, since its thread was suspended at the wrong moment, is left for the next
 * collection.
 *
 * <p><b>Last values:</b> where only the last measurement counts, there are no slots. A recorder
 * that finds the first cell held leaves its measurement out: the other one may as well have come
 * later. One that finds it collected pushes a cell that knows which collection that was, in place
 * of the one before.
 *
 * <p><b>Close:</b> the collector takes every cell, so that recorders can do nothing but push a new
 * one, and then seals the stack: either that succeeds and nothing can be recorded any more, or
 * somebody has pushed before.
 *
 * <p><b>Guarantee:</b> recording is lock-free, and wait-free as long as threads do not meet. Each
 * measurement is in exactly one cell at any time, so it is collected exactly once. A collection
 * holds each measurement that was released before it began, unless its cell is held for too long at
 * that time. Where only the last measurement counts, one that happens before another never replaces
 * it.
 *
 * @param <C> the kind of cells
 */
public abstract class Stripes<C extends Cell> extends StripedCells<C> {

  /** The state of the first cell during the last collection; collector only. */
  private int collected = Cell.COLLECTED;

  /** What the last collection has found out; collector only. */
  private boolean touched;

  /**
   * Whether the first cell was touched since the last collection and given back without its mark.
   * Belongs to who has taken that cell.
   */
  private boolean unreported;

  /**
   * Makes one that is open.
   *
   * @param first its only cell, which nobody else knows of
   */
  protected Stripes(C first) {
    super(first);
  }

  /**
   * Takes the first cell for the collector and moves into it what the others hold. {@link
   * #collectEnd} or {@link #closeIfUntouched} must follow.
   *
   * @return the first cell; null if this is closed, or if the cell could not be had in time
   */
  protected final @Nullable C collectStart() {
    int next = Cell.nextCollected(collected);
    if (!first.collect(next)) {
      return null;
    }
    collected = next;
    touched = unreported;
    unreported = false;
    for (Cell cell = head; cell != null; cell = cell.next) {
      if (!cell.isIdle() && cell.collect(Cell.COLLECTED)) {
        absorb(cell);
        cell.collectedRelease();
      }
    }
    touched |= first.pollTouched();
    return first;
  }

  /**
   * Moves what a cell holds into the first one. Where only the last measurement counts, a touched
   * cell keeps its own: it was recorded after the last collection, and so not before what came
   * during that. But what came during this one is newer.
   */
  private void absorb(Cell cell) {
    if (cell.isMadeDuring(collected)) {
      touched |= first.pollTouched();
    }
    first.absorb(cell);
  }

  /** Whether the last collection has found anything that was recorded since the one before. */
  protected final boolean wasTouched() {
    return touched;
  }

  /** Gives the first cell back. */
  protected final void collectEnd() {
    first.collectedRelease();
  }

  /**
   * Ends a collection, and closes if nothing was recorded since it began.
   *
   * @return whether this is closed now
   */
  protected final boolean closeIfUntouched() {
    Cell top = head;
    Cell kept = top;
    while (kept != null && kept.tryCollect(Cell.COLLECTED)) {
      if (kept.isTouched()) {
        kept.collectedRelease();
        break;
      }
      kept = kept.next;
    }
    boolean closed = kept == null && casHead(top, SEALED);
    finish(top, kept, closed);
    finish(first, null, closed);
    return closed;
  }

  /**
   * Closes if nothing was recorded since the last collection. For any thread, at any time: it waits
   * for nobody, and a first cell that is held or collected is left alone.
   *
   * @return whether this call has closed it
   */
  protected final boolean tryCloseIfIdle() {
    if (!first.tryCollect(Cell.COLLECTED)) {
      return false;
    }
    unreported |= first.pollTouched();
    if (unreported) {
      first.collectedRelease();
      return false;
    }
    return closeIfUntouched();
  }

  /**
   * Takes all cells for the last collection, and closes whatever they hold. {@link #closeEnd} must
   * follow.
   *
   * @return the first cell; null if this is closed, or if a cell could not be had in time, and then
   *     nothing is closed
   */
  protected final @Nullable C closeStart() {
    if (collectStart() == null) {
      return null;
    }
    while (true) {
      Cell top = head;
      Cell kept = top;
      while (kept != null && kept.collect(Cell.COLLECTED)) {
        absorb(kept);
        kept = kept.next;
      }
      touched |= first.pollTouched();
      boolean closed = kept == null && casHead(top, SEALED);
      finish(top, kept, closed);
      if (closed) {
        return first;
      }
      if (kept != null) {
        unreported = touched;
        first.collectedRelease();
        return null;
      }
    }
  }

  /** Ends the last collection. */
  protected final void closeEnd() {
    first.closedRelease();
  }

  /** Closes, or gives back, the collector's cells from the top to the one before {@code end}. */
  private static void finish(@Nullable Cell top, @Nullable Cell end, boolean close) {
    Cell cell = top;
    while (cell != null && cell != end) {
      if (close) {
        cell.closedRelease();
      } else {
        cell.collectedRelease();
      }
      cell = cell.next;
    }
  }
}
