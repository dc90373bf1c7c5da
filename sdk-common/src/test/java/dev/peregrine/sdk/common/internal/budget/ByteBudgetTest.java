package dev.peregrine.sdk.common.internal.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteBudgetTest {

  private final ByteBudget budget = new ByteBudget(100);

  /** Keeps things of ten bytes each, given by their ages. */
  private static final class Store implements Evictable {
    private final ArrayDeque<Integer> ages = new ArrayDeque<>();
    private final BudgetAccount account;
    private boolean busy;

    Store(ByteBudget budget, int... oldestFirst) {
      account = budget.open(this);
      for (int age : oldestFirst) {
        ages.add(age);
        account.reserve(10);
      }
    }

    @Override
    public long oldestAgeNanos() {
      return ages.isEmpty() ? -1 : ages.getFirst();
    }

    @Override
    public boolean evictOldest() {
      if (busy || ages.isEmpty()) {
        return false;
      }
      ages.removeFirst();
      account.release(10);
      return true;
    }
  }

  @Test
  void tryReserve_nothingToEvict_takesUpToTheLimit() {
    BudgetAccount account = budget.open();
    assertThat(account.tryReserve(60)).isTrue();
    assertThat(account.tryReserve(41)).isFalse();
    assertThat(account.tryReserve(40)).isTrue();
    assertThat(budget.used()).isEqualTo(100);
    account.release(30);
    assertThat(account.held()).isEqualTo(70);
    assertThat(budget.used()).isEqualTo(70);
  }

  @Test
  void tryReserve_severalStores_evictsTheOldestOfAnyAndNoMoreThanNeeded() {
    Store one = new Store(budget, 900, 300, 200);
    Store other = new Store(budget, 500, 400);
    BudgetAccount account = budget.open();

    assertThat(account.tryReserve(75)).isTrue();
    assertThat(one.ages).containsExactly(300, 200);
    assertThat(other.ages).isEmpty();
    assertThat(budget.used()).isEqualTo(95);
  }

  @Test
  void tryReserve_moreThanEverFits_refusesWhenAllIsEvicted() {
    Store store = new Store(budget, 3, 2, 1);
    BudgetAccount account = budget.open();
    assertThat(account.tryReserve(101)).isFalse();
    assertThat(store.ages).isEmpty();
    assertThat(budget.used()).isZero();
  }

  @Test
  void tryReserve_storeIsBusy_refusesInsteadOfWaiting() {
    Store store = new Store(budget, 3);
    store.busy = true;
    assertThat(budget.open().tryReserve(91)).isFalse();
    assertThat(store.ages).hasSize(1);
  }

  @Test
  void reserve_beyondTheLimit_evictsAndThenTakesAllTheSame() {
    Store store = new Store(budget, 2, 1);
    BudgetAccount account = budget.open();
    account.reserve(130);
    assertThat(store.ages).isEmpty();
    assertThat(budget.used()).isEqualTo(130);
    assertThat(budget.isExceeded()).isTrue();
    assertThat(budget.open().tryReserve(0)).isFalse();
    account.release(30);
    assertThat(budget.isExceeded()).isFalse();
  }

  @Test
  void close_accountWithBytes_givesThemBackOnce() {
    BudgetAccount account = budget.open();
    account.reserve(50);
    account.close();
    account.close();
    account.release(50);
    account.reserve(10);
    assertThat(account.tryReserve(1)).isFalse();
    assertThat(budget.used()).isZero();
    assertThat(account.held()).isZero();
  }

  @Test
  void release_moreThanIsHeld_givesBackOnlyThat() {
    BudgetAccount one = budget.open();
    BudgetAccount other = budget.open();
    one.reserve(10);
    other.reserve(20);
    one.release(25);
    assertThat(budget.used()).isEqualTo(20);
  }

  @Test
  void forgottenAccount_isGivenBack() {
    BudgetAccount forgotten = budget.open();
    forgotten.reserve(70);
    WeakReference<BudgetAccount> gone = new WeakReference<>(forgotten);
    forgotten = null;
    BudgetAccount other = budget.open();
    while (gone.get() != null || !other.tryReserve(100)) {
      System.gc();
    }
    assertThat(budget.used()).isEqualTo(100);
  }

  @Test
  void setLimit_lower_refusesWhatIsNew() {
    BudgetAccount account = budget.open();
    account.reserve(80);
    budget.setLimit(50);
    assertThat(account.tryReserve(1)).isFalse();
    account.release(40);
    assertThat(account.tryReserve(10)).isTrue();
  }

  @Test
  void defaultLimit_isAnEighthOfTheHeapButNoMoreThan64MiB() {
    assertThat(ByteBudget.defaultLimit())
        .isPositive()
        .isLessThanOrEqualTo(64 << 20)
        .isLessThanOrEqualTo(Runtime.getRuntime().maxMemory() / 8);
  }

  @Test
  void accounts_manyThreads_budgetIsTheSumAndNeverAboveTheLimit() throws Exception {
    long seed = System.nanoTime();
    BudgetAccount[] accounts = {budget.open(), budget.open()};
    boolean[] above = new boolean[1];
    Thread[] threads = new Thread[4];
    for (int t = 0; t < threads.length; t++) {
      Random random = new Random(seed + t);
      threads[t] =
          new Thread(
              () -> {
                for (int i = 0; i < 20_000; i++) {
                  BudgetAccount account = accounts[random.nextInt(2)];
                  int bytes = random.nextInt(60);
                  if (account.tryReserve(bytes)) {
                    if (budget.used() > 100) {
                      above[0] = true;
                    }
                    account.release(bytes);
                  }
                }
              });
      threads[t].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(above[0]).as("seed %d", seed).isFalse();
    assertThat(budget.used()).as("seed %d", seed).isZero();
  }
}
