package dev.peregrine.sdk.common.internal.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AppendLogTest {

  /** Compacts to the last value of each key. */
  private static final class TestLog extends AppendLog {

    int compactions;

    @Override
    protected int firstCapacity() {
      return 2;
    }

    @Override
    protected int weigh(Object value) {
      return 1;
    }

    @Override
    protected int compact(Object[] pairs, int from, int to) {
      compactions++;
      Map<Object, Object> last = new LinkedHashMap<>();
      for (int i = from; i < to; i++) {
        last.remove(pairs[2 * i]);
        last.put(pairs[2 * i], pairs[2 * i + 1]);
      }
      int end = from;
      for (Map.Entry<Object, Object> entry : last.entrySet()) {
        pairs[2 * end] = entry.getKey();
        pairs[2 * end + 1] = entry.getValue();
        end++;
      }
      return end;
    }

    boolean add(Object key, Object value) {
      return append(key, value);
    }

    boolean close() {
      boolean won = startClose(/* writable= */ false);
      if (won) {
        finishClose();
      }
      return won;
    }

    boolean start(boolean writable) {
      return startClose(writable);
    }

    void finish() {
      finishClose();
    }

    boolean open() {
      return isOpen();
    }

    boolean closed() {
      return isClosed();
    }

    boolean closeIsSeen() {
      return seesClose();
    }

    LogEntries entries() {
      return read();
    }

    List<String> content() {
      LogEntries entries = read();
      List<String> content = new ArrayList<>();
      for (int i = 0; i < entries.count(); i++) {
        content.add(entries.pairs()[2 * i] + "=" + entries.pairs()[2 * i + 1]);
      }
      return content;
    }
  }

  private final TestLog log = new TestLog();

  /** What the action throws comes out here. */
  private static void onOtherThread(Runnable action) {
    CompletableFuture.runAsync(action, task -> new Thread(task).start()).join();
  }

  @Test
  void append_byOwner_isReadInOrder() {
    for (int i = 0; i < 5; i++) {
      assertThat(log.add("k" + i, i)).isTrue();
    }

    assertThat(log.content()).containsExactly("k0=0", "k1=1", "k2=2", "k3=3", "k4=4");
    assertThat(log.entries().copied()).isFalse();
  }

  @Test
  void append_byOthers_comesAfterWhatHappenedBefore() {
    log.add("own", 1);
    onOtherThread(() -> log.add("other", 2));
    log.add("own", 3);
    onOtherThread(() -> log.add("other", 4));

    assertThat(log.content()).containsExactly("own=1", "other=2", "own=3", "other=4");
    assertThat(log.entries().copied()).isTrue();
  }

  @Test
  void append_toLogThatBeganWithPairs_addsAfterThem() {
    AppendLog begun =
        new AppendLog(new Object[] {"a", 1, null, null}, 1, 1) {
          @Override
          protected int firstCapacity() {
            return 1;
          }

          @Override
          protected int weigh(Object value) {
            return 1;
          }

          @Override
          protected int compact(Object[] pairs, int from, int to) {
            return to;
          }
        };
    begun.append("b", 2);
    begun.append("c", 3);

    assertThat(begun.read().pairs()).startsWith("a", 1, "b", 2, "c", 3);
    assertThat(begun.ownedSize()).isEqualTo(3);
  }

  @Test
  void append_ofOneKeyAgainAndAgain_holdsFewValues() {
    for (int i = 0; i < 100_000; i++) {
      log.add("k", i);
    }

    assertThat(log.entries().pairs()).hasSizeLessThanOrEqualTo(128);
    assertThat(log.content()).endsWith("k=99999");
  }

  @Test
  void append_ofOneKeyByOthersAgainAndAgain_holdsFewValues() {
    log.add("own", 1);
    onOtherThread(
        () -> {
          for (int i = 0; i < 100_000; i++) {
            log.add("k" + i % 3, i);
          }
        });

    assertThat(log.entries().count()).isLessThan(1024);
    assertThat(log.content()).startsWith("own=1").endsWith("k0=99999");
  }

  @Test
  void append_ofManyKeysByOthers_compactsSeldom() {
    onOtherThread(
        () -> {
          for (int i = 0; i < 100_000; i++) {
            log.add(i, i);
          }
        });

    assertThat(log.entries().count()).isEqualTo(100_000);
    assertThat(log.compactions).isLessThan(20);
  }

  @Test
  void entries_areNotChangedByLaterAppends() {
    log.add("a", 1);
    LogEntries before = log.entries();
    for (int i = 0; i < 100; i++) {
      log.add("a", i);
    }

    assertThat(before.count()).isEqualTo(1);
    assertThat(before.pairs()).startsWith("a", 1);
  }

  @Test
  void close_byOwner_endsAppending() {
    log.add("a", 1);
    assertThat(log.open()).isTrue();
    assertThat(log.close()).isTrue();

    assertThat(log.open()).isFalse();
    assertThat(log.closed()).isTrue();
    assertThat(log.add("b", 2)).isFalse();
    onOtherThread(() -> assertThat(log.add("c", 3)).isFalse());
    assertThat(log.close()).isFalse();
    assertThat(log.content()).containsExactly("a=1");
  }

  @Test
  void close_byOther_keepsEverythingBefore() {
    log.add("a", 1);
    onOtherThread(
        () -> {
          log.add("b", 2);
          assertThat(log.close()).isTrue();
        });

    assertThat(log.add("c", 3)).isFalse();
    assertThat(log.closed()).isTrue();
    assertThat(log.content()).containsExactly("a=1", "b=2");
  }

  @Test
  void startClose_onceWon_isLostByAllOthers() {
    assertThat(log.start(/* writable= */ false)).isTrue();
    onOtherThread(() -> assertThat(log.start(/* writable= */ false)).isFalse());
    assertThat(log.start(/* writable= */ true)).isFalse();
    assertThat(log.open()).isFalse();
    assertThat(log.closed()).isFalse();
    assertThat(log.add("a", 1)).isFalse();

    log.finish();
    assertThat(log.closed()).isTrue();
  }

  @Test
  void startClose_writable_letsOnlyTheWinnerAppend() {
    log.add("a", 1);
    onOtherThread(() -> log.add("b", 2));
    assertThat(log.start(/* writable= */ true)).isTrue();
    onOtherThread(
        () -> {
          assertThat(log.open()).isFalse();
          assertThat(log.closeIsSeen()).isFalse();
          assertThat(log.add("c", 3)).isFalse();
        });
    assertThat(log.open()).isTrue();
    assertThat(log.closeIsSeen()).isTrue();
    assertThat(log.add("d", 4)).isTrue();

    log.finish();
    assertThat(log.open()).isFalse();
    assertThat(log.add("e", 5)).isFalse();
    assertThat(log.content()).containsExactly("a=1", "b=2", "d=4");
  }

  @Test
  void anyOrderOfCalls_byTwoThreadsInTurn_matchesAList() {
    long seed = new SplittableRandom().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 200; round++) {
      TestLog tested = new TestLog();
      List<String> expected = new ArrayList<>();
      boolean open = true;
      for (int i = 0; i < 30; i++) {
        int value = i;
        int call = random.nextInt(40);
        boolean own = random.nextBoolean();
        if (call == 0) {
          run(own, tested::close);
          open = false;
        } else {
          run(own, () -> tested.add("k" + value, value));
          if (open) {
            expected.add("k" + value + "=" + value);
          }
        }
        assertThat(tested.content()).as("seed %d, round %d", seed, round).isEqualTo(expected);
      }
    }
  }

  private static void run(boolean own, Runnable action) {
    if (own) {
      action.run();
    } else {
      onOtherThread(action);
    }
  }
}
