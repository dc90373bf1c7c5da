package dev.peregrine.sdk.common.internal.budget;

import dev.peregrine.sdk.common.internal.concurrent.HeldBytes;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes of telemetry may be held, and are. Above the limit the oldest of what exporters
 * keep is dropped, whichever exporter that is; then new items are refused.
 *
 * <p>Safe for use by several threads; nothing here waits.
 */
public final class ByteBudget {

  /** What an item is taken to need that is not heavy; a span of six attributes does. */
  public static final int NOMINAL_ITEM_BYTES = 512;

  private static final ByteBudget PROCESS = new ByteBudget(defaultLimit());

  private final HeldBytes used = new HeldBytes();
  private final WeakRegistry<BudgetAccount> accounts = new WeakRegistry<>();
  private volatile long limit;

  /** Makes one of its own, for tests. */
  public ByteBudget(long limit) {
    this.limit = limit;
  }

  /** The one that all components of this process share. */
  public static ByteBudget process() {
    return PROCESS;
  }

  /** The limit unless somebody sets another one: an eighth of the heap, at most 64 MiB. */
  public static long defaultLimit() {
    return Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8);
  }

  /** An account for a component that keeps nothing it could do without. */
  public BudgetAccount open() {
    return open(null);
  }

  /**
   * An account for a component.
   *
   * @param evictable what the component could do without, or null; held as long as the account
   */
  public BudgetAccount open(@Nullable Evictable evictable) {
    BudgetAccount account = new BudgetAccount(this, evictable);
    accounts.add(account, new GiveBack(this, account.held));
    return account;
  }

  /** How many bytes may be held. */
  public long limit() {
    return limit;
  }

  /** Changes how many bytes may be held; what is held already stays. */
  public void setLimit(long bytes) {
    limit = bytes;
  }

  /** How many bytes are held. */
  public long used() {
    return used.getVolatile();
  }

  /** Whether more is held than may be. */
  public boolean isExceeded() {
    return used.isMoreThanVolatile(limit);
  }

  boolean tryTake(long bytes) {
    while (!used.tryAdd(bytes, limit)) {
      if (!evictOldest()) {
        return false;
      }
    }
    return true;
  }

  boolean take(long bytes) {
    boolean taken = used.tryAdd(bytes, Long.MAX_VALUE);
    while (isExceeded() && evictOldest()) {
      // One after the other, until it is enough.
    }
    return taken;
  }

  void giveBack(long bytes) {
    long unused = used.remove(bytes);
  }

  void forget(BudgetAccount account) {
    accounts.remove(account);
  }

  private boolean evictOldest() {
    Evictable oldest = null;
    long oldestAge = -1;
    for (BudgetAccount account : accounts.live()) {
      long age = account.evictable == null ? -1 : account.evictable.oldestAgeNanos();
      if (age > oldestAge) {
        oldest = account.evictable;
        oldestAge = age;
      }
    }
    return oldest != null && oldest.evictOldest();
  }

  /** Gives back what an account holds that nobody has closed. */
  private record GiveBack(ByteBudget budget, HeldBytes held) implements Runnable {

    @Override
    public void run() {
      budget.giveBack(held.close());
    }
  }
}
