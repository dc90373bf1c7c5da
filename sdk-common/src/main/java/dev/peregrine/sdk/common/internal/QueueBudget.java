package dev.peregrine.sdk.common.internal;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.common.internal.budget.BudgetAccount;
import dev.peregrine.sdk.common.internal.budget.ByteBudget;
import dev.peregrine.sdk.common.internal.concurrent.HeldBytes;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What the items of a batch worker take of the process's budget, from the queue to the result of
 * their export.
 *
 * <p>A heavy item reserves its bytes when it is offered. All items together count with a nominal
 * size each, which the worker accounts at its own pace: it may be behind by what was offered since
 * its last step.
 *
 * <p>Safe for use by several threads, where nothing else is said.
 */
final class QueueBudget {

  /** So many bytes of heavy items make a batch, however few the items are. */
  static final long BATCH_BYTES = 4 << 20;

  private final BudgetAccount account;
  private final ByteBudget budget;
  private final HeldBytes waiting = new HeldBytes();
  private final LongAdder refused = new LongAdder();

  /** The nominal size of all items when last looked. Used by the worker's thread only. */
  private long nominalBytes;

  QueueBudget(ByteBudget budget) {
    this.budget = budget;
    account = budget.open();
  }

  /** What an item has to reserve; 0 for nearly all. */
  @HotPath("RootSpanBenchmark")
  static int heavyBytes(@Nullable Object item) {
    return item instanceof Weighed weighed ? weighed.heavyBytes() : 0;
  }

  /** Whether not even light items may come in. */
  @HotPath("RootSpanBenchmark")
  boolean isExceeded() {
    return budget.isExceeded();
  }

  /** Takes what an item needs before it goes into the queue. */
  boolean admit(int heavyBytes) {
    return account.tryReserve(heavyBytes) && waiting.tryAdd(heavyBytes, Long.MAX_VALUE);
  }

  /** Counts an item that may not come in. */
  void refuse() {
    refused.increment();
  }

  long refused() {
    return refused.sum();
  }

  /** Whether the heavy items that wait make a batch, and did not before the last one. */
  boolean isBatchCompletedBy(int heavyBytes) {
    long now = waiting.getVolatile();
    return now / BATCH_BYTES != (now - heavyBytes) / BATCH_BYTES;
  }

  /** Whether the heavy items that wait make a batch. */
  boolean isBatchWaiting() {
    return waiting.getVolatile() >= BATCH_BYTES;
  }

  /** Notes that items are not in the queue any more, but still there. */
  void taken(long heavyBytes) {
    long unused = waiting.remove(heavyBytes);
  }

  /** Gives back what items took that are gone. */
  void release(long heavyBytes) {
    account.release(heavyBytes);
  }

  /** Accounts the nominal size of the items that are there now. Worker's thread only. */
  void accountItems(long items) {
    long now = items * ByteBudget.NOMINAL_ITEM_BYTES;
    if (now > nominalBytes) {
      account.reserve(now - nominalBytes);
    } else if (now < nominalBytes) {
      account.release(nominalBytes - now);
    }
    nominalBytes = now;
  }

  /** How many bytes the items take. */
  long held() {
    return account.held();
  }

  long limit() {
    return budget.limit();
  }

  /** Gives back everything, for good. */
  void close() {
    account.close();
  }
}
