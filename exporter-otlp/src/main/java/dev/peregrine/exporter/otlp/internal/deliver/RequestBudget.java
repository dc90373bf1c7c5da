package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.store.DropCause;
import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import dev.peregrine.sdk.common.internal.budget.BudgetAccount;
import dev.peregrine.sdk.common.internal.budget.ByteBudget;
import dev.peregrine.sdk.common.internal.budget.Evictable;
import java.util.concurrent.RejectedExecutionException;

/**
 * What the requests of a delivery take of the process's byte budget while they are in memory, and
 * how some are dropped where others need room.
 */
final class RequestBudget implements Evictable {

  private final DeliveryLock lock;
  private final Dispatcher dispatcher;
  private final DeliveryTime time;
  private final BudgetAccount account;

  RequestBudget(
      ByteBudget budget, DeliveryLock lock, Dispatcher dispatcher, DeliveryTime time) {
    this.lock = lock;
    this.dispatcher = dispatcher;
    this.time = time;
    this.account = budget.open(this);
  }

  BudgetAccount account() {
    return account;
  }

  @Override
  public long oldestAgeNanos() {
    if (!lock.tryEnter()) {
      return -1;
    }
    try {
      StoredRequest oldest = dispatcher.backlog.oldestInMemory();
      return oldest == null
          ? -1
          : Math.max(time.epochNanos().getAsLong() - oldest.createdEpochNanos(), 0);
    } finally {
      lock.leaveQuietly();
    }
  }

  @Override
  public boolean evictOldest() {
    if (!lock.tryEnter()) {
      return false;
    }
    try {
      StoredRequest oldest =
          dispatcher.backlog.oldestInMemory() == null ? null : dispatcher.backlog.take();
      if (oldest == null) {
        return false;
      }
      dispatcher.droppedByStore(oldest, DropCause.BUDGET);
    } finally {
      lock.leaveQuietly();
    }
    tellSoon();
    return true;
  }

  /** Those who wait for a request hear of it on another thread: this one may be recording. */
  private void tellSoon() {
    try {
      time.timer().schedule(() -> lock.change(() -> {}), 0);
    } catch (RejectedExecutionException e) {
      // All is over, and whoever ends it tells them.
    }
  }
}
