package dev.peregrine.sdk.common.internal.budget;

import dev.peregrine.sdk.common.internal.concurrent.HeldBytes;
import org.jspecify.annotations.Nullable;

/**
 * What one component takes of a {@link ByteBudget}. Safe for use by several threads; nothing here
 * waits.
 *
 * <p>Closing it, or forgetting it altogether, gives back all that it holds.
 */
public final class BudgetAccount implements AutoCloseable {

  final HeldBytes held = new HeldBytes();
  final @Nullable Evictable evictable;
  private final ByteBudget budget;

  BudgetAccount(ByteBudget budget, @Nullable Evictable evictable) {
    this.budget = budget;
    this.evictable = evictable;
  }

  /**
   * Takes bytes if they are within the budget, or are after the oldest things that exporters keep
   * were dropped. For what is new, and is refused otherwise.
   *
   * @param bytes not negative
   * @return whether they were taken; never after this was closed
   */
  public boolean tryReserve(long bytes) {
    return budget.tryTake(bytes) && keep(bytes);
  }

  /**
   * Takes bytes, even beyond the budget, of which the oldest things that exporters keep are dropped
   * first. For what has been let in before and changes its form, such as items that become a
   * request. Does nothing after this was closed.
   *
   * @param bytes not negative
   */
  public void reserve(long bytes) {
    if (budget.take(bytes)) {
      boolean unused = keep(bytes);
    }
  }

  private boolean keep(long bytes) {
    if (held.tryAdd(bytes, Long.MAX_VALUE)) {
      return true;
    }
    budget.giveBack(bytes);
    return false;
  }

  /**
   * Gives bytes back.
   *
   * @param bytes not negative
   */
  public void release(long bytes) {
    budget.giveBack(held.remove(bytes));
  }

  /** How many bytes are taken. */
  public long held() {
    return held.getVolatile();
  }

  /** The budget that this belongs to. */
  public ByteBudget budget() {
    return budget;
  }

  /** Gives back everything, for good. */
  @Override
  public void close() {
    budget.giveBack(held.close());
    budget.forget(this);
  }
}
