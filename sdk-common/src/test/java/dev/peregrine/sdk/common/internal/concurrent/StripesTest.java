package dev.peregrine.sdk.common.internal.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.common.internal.concurrent.StripesUnderTest.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StripesTest {

  private static final int MANY_CELLS =
      4 * Integer.highestOneBit(2 * Runtime.getRuntime().availableProcessors() - 1);

  private final StripesUnderTest sums = new StripesUnderTest(/* last= */ false);
  private final StripesUnderTest last = new StripesUnderTest(/* last= */ true);
  private final BlockingQueue<Runnable> requests = new LinkedBlockingQueue<>();
  private @Nullable Thread other;

  @AfterEach
  void endOther() throws InterruptedException {
    if (other != null) {
      other.interrupt();
      other.join();
    }
  }

  @Test
  void record_aloneManyTimes_usesOneCell() {
    for (int i = 0; i < 1000; i++) {
      sums.record(1);
      if (i % 10 == 0) {
        sums.collect();
      }
    }
    assertThat(sums.collect()).isEqualTo(9);
    assertThat(sums.cells).isEqualTo(1);
  }

  @Test
  void record_zero_isTouched() {
    sums.record(0);
    assertThat(sums.collect()).isEqualTo(0);
    assertThat(sums.collect()).isNull();
  }

  @Test
  void record_whileAnotherRecords_goesToAnotherCell() {
    Value held = sums.begin();
    assertThat(sums.record(2)).isTrue();
    sums.end(held, 1);
    assertThat(sums.collect()).isEqualTo(3);
    assertThat(sums.collect()).isNull();
  }

  @Test
  void record_afterTheyMet_goesToAnotherCellOfItsOwn() {
    Value held = sums.begin();
    Value own = sums.begin();
    sums.end(own, 1);
    sums.end(held, 1);
    Value again = sums.begin();
    assertThat(again).isSameAs(own).isNotSameAs(held);
    sums.end(again, 1);
    assertThat(sums.collect()).isEqualTo(3);
  }

  @Test
  void record_byThreadsWhoseIdsEndAlike_goesToCellsOfTheirOwn() throws Exception {
    beginMany().forEach(cell -> sums.end(cell, 1));
    Value mine = sums.begin();
    Value othersFirst = inThreadLikeThis(sums::begin);
    sums.end(othersFirst, 1);
    sums.end(mine, 1);
    assertThat(inThreadLikeThis(sums::begin)).isSameAs(othersFirst).isNotSameAs(mine);
    assertThat(sums.begin()).isSameAs(mine);
  }

  /** Runs it in the same other thread each time. */
  private Value inThreadLikeThis(Callable<Value> begin) throws Exception {
    FutureTask<Value> task = new FutureTask<>(begin);
    if (other == null) {
      other = threadLikeThis();
      other.start();
    }
    requests.put(task);
    return task.get();
  }

  private void serve() {
    try {
      while (true) {
        requests.take().run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Its id ends like this thread's, as far as cells go, but no further. */
  private Thread threadLikeThis() {
    long id = Thread.currentThread().getId();
    Thread thread;
    do {
      thread = new Thread(this::serve, "ends alike");
    } while ((thread.getId() - id) % (2 * MANY_CELLS) != MANY_CELLS);
    thread.setDaemon(true);
    return thread;
  }

  @Test
  void record_manyAtOnce_needsAsManyCells() {
    for (int round = 0; round < 3; round++) {
      List<Value> held = beginMany();
      assertThat(held).doesNotContainNull().doesNotHaveDuplicates();
      held.forEach(cell -> sums.end(cell, 1));
      assertThat(sums.collect()).isEqualTo(held.size());
    }
    assertThat(sums.cells).isEqualTo(5 * MANY_CELLS);
  }

  @Test
  void record_duringCollection_goesToTheNextOne() {
    sums.record(1);
    Value first = sums.start();
    sums.record(2);
    sums.record(4);
    assertThat(first.clear()).isEqualTo(1);
    sums.finish();
    assertThat(sums.cells).isEqualTo(2);
    sums.record(8);
    assertThat(sums.begin()).as("the slots stay as they are").isSameAs(first);
    sums.end(first, 16);
    assertThat(sums.collect()).isEqualTo(30);
  }

  @Test
  void collect_withoutClearing_addsUp() {
    sums.record(1);
    sums.start();
    sums.record(2);
    sums.finish();
    assertThat(sums.start()).isNotNull();
    assertThat(sums.wasTouched()).isTrue();
    sums.finish();
    assertThat(sums.start()).isNotNull();
    assertThat(sums.wasTouched()).isFalse();
    sums.finish();
    sums.record(4);
    assertThat(sums.collect()).isEqualTo(7);
  }

  @Test
  void collect_firstCellHeldForTooLong_leavesEverythingForTheNextTime() {
    sums.record(1);
    Value held = sums.begin();
    assertThat(sums.collect()).isNull();
    sums.end(held, 2);
    assertThat(sums.collect()).isEqualTo(3);
  }

  @Test
  void collect_otherCellHeldForTooLong_leavesThatForTheNextTime() {
    Value held = sums.begin();
    Value other = sums.begin();
    sums.end(held, 1);
    assertThat(sums.collect()).isEqualTo(1);
    sums.end(other, 2);
    assertThat(sums.collect()).isEqualTo(2);
  }

  @Test
  void collect_interrupted_staysInterrupted() {
    Value held = sums.begin();
    Thread.currentThread().interrupt();
    assertThat(sums.collect()).isNull();
    assertThat(Thread.interrupted()).isTrue();
    sums.end(held, 1);
    assertThat(sums.collect()).isEqualTo(1);
  }

  @Test
  void closeIfUntouched_untouched_refusesRecordersAndCollectors() {
    sums.record(1);
    Value held = sums.begin();
    sums.record(2);
    sums.end(held, 4);
    sums.collect();
    sums.start();
    assertThat(sums.closeIfIdle()).isTrue();
    assertThat(sums.record(1)).isFalse();
    assertThat(sums.collect()).isNull();
    assertThat(sums.close()).isNull();
  }

  @Test
  void closeIfUntouched_recordedSince_staysOpen() {
    sums.start();
    sums.record(1);
    assertThat(sums.closeIfIdle()).isFalse();
    assertThat(sums.record(2)).isTrue();
    assertThat(sums.collect()).isEqualTo(3);
    sums.start();
    assertThat(sums.closeIfIdle()).isTrue();
  }

  @Test
  void closeIfUntouched_recordingNow_staysOpen() {
    Value held = sums.begin();
    Value other = sums.begin();
    sums.end(held, 1);
    sums.collect();
    sums.start();
    assertThat(sums.closeIfIdle()).isFalse();
    sums.end(other, 2);
    sums.record(4);
    assertThat(sums.collect()).isEqualTo(6);
  }

  @Test
  void closeIfUntouched_someCellsTaken_givesThemBack() {
    List<Value> cells = beginMany();
    cells.forEach(cell -> sums.end(cell, 1));
    sums.collect();
    Value first = sums.start();
    // while the collector has the first cell, this is another one, but not the oldest
    sums.record(1);
    assertThat(sums.closeIfIdle()).isFalse();
    assertThat(first).isSameAs(cells.get(0));
    assertThat(beginMany()).containsExactlyInAnyOrderElementsOf(cells);
  }

  /** Begins so many measurements that there are more cells than slots get new. */
  private List<Value> beginMany() {
    List<Value> held = new ArrayList<>();
    for (int i = 0; i < 5 * MANY_CELLS; i++) {
      held.add(sums.begin());
    }
    return held;
  }

  @Test
  void close_touched_handsOutWhatIsLeft() {
    Value held = sums.begin();
    sums.record(2);
    sums.end(held, 1);
    assertThat(sums.close()).isEqualTo(3);
    assertThat(sums.record(1)).isFalse();
    assertThat(sums.collect()).isNull();
  }

  @Test
  void close_cellHeldForTooLong_staysOpen() {
    Value held = sums.begin();
    Value other = sums.begin();
    sums.end(held, 1);
    assertThat(sums.close()).isNull();
    sums.end(other, 2);
    assertThat(sums.record(4)).isTrue();
    assertThat(sums.collect()).isEqualTo(7);
  }

  @Test
  void close_failed_takesNothingAway() {
    Value held = sums.begin();
    Value other = sums.begin();
    sums.end(held, 1);
    assertThat(sums.close()).isNull();
    assertThat(sums.collect()).isEqualTo(1);
    sums.end(other, 2);
    assertThat(sums.close()).isEqualTo(2);
  }

  @Test
  void tryCloseIfIdle_notCollectedYet_staysOpen() {
    sums.record(1);
    assertThat(sums.closeNow()).isFalse();
    assertThat(sums.closeNow()).isFalse();
    assertThat(sums.collect()).isEqualTo(1);
    assertThat(sums.closeNow()).isTrue();
    assertThat(sums.record(1)).isFalse();
    assertThat(sums.closeNow()).isFalse();
  }

  @Test
  void tryCloseIfIdle_heldOrCollected_staysOpen() {
    Value held = sums.begin();
    assertThat(sums.closeNow()).isFalse();
    sums.end(held, 1);
    sums.start();
    assertThat(sums.closeNow()).isFalse();
    sums.finish();
    assertThat(sums.closeNow()).isTrue();
  }

  @Test
  void lastValue_recordedWhileAnotherRecords_isReplacedByThat() {
    Value held = last.begin();
    last.record(2);
    last.end(held, 1);
    assertThat(last.collect()).isEqualTo(1);
    assertThat(last.collect()).isNull();
  }

  @Test
  void lastValue_recordedDuringCollection_replacesWhatWasBefore() {
    last.record(1);
    last.start();
    last.record(2);
    last.record(3);
    last.finish();
    assertThat(last.collect()).isEqualTo(3);
    assertThat(last.collect()).isNull();
  }

  @Test
  void lastValue_recordedAfterCollection_replacesWhatWasRecordedDuringIt() {
    last.start();
    last.record(1);
    last.finish();
    last.record(2);
    assertThat(last.collect()).isEqualTo(2);
    assertThat(last.collect()).isNull();
  }

  @Test
  void lastValue_recordedDuringCollection_keepsOpen() {
    last.record(1);
    last.start();
    last.record(2);
    assertThat(last.closeIfIdle()).isFalse();
    assertThat(last.collect()).isEqualTo(2);
    last.start();
    assertThat(last.closeIfIdle()).isTrue();
    assertThat(last.record(3)).isFalse();
  }
}
