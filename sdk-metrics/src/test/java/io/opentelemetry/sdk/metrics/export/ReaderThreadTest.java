package io.opentelemetry.sdk.metrics.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReaderThreadTest {

  private static final CompletableResultCode SUCCESS = CompletableResultCode.ofSuccess();

  private final ReaderThread executor = new ReaderThread();
  private final AtomicReference<Thread> worker = new AtomicReference<>();
  private final CountDownLatch begun = new CountDownLatch(1);

  @AfterEach
  void end() {
    executor.end(SUCCESS);
  }

  private void noteThread() {
    worker.set(Thread.currentThread());
    begun.countDown();
  }

  @Test
  void begin_taskThatIsQuick_isDoneWhenItReturns() {
    executor.begin(this::noteThread);

    assertThat(worker.get()).isNotNull().isNotSameAs(Thread.currentThread());
    assertThat(worker.get().isDaemon()).isTrue();
  }

  @Test
  void execute_severalTasks_runInOrderInOneThread() {
    List<Object> runs = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      int number = i;
      executor.execute(() -> runs.add(number));
    }
    executor.execute(() -> runs.add(Thread.currentThread()));

    executor.begin(() -> runs.add(Thread.currentThread()));

    assertThat(runs).startsWith(0, 1, 2, 3, 4, 5, 6, 7, 8, 9).hasSize(12);
    assertThat(runs.get(10)).isSameAs(runs.get(11));
  }

  @Test
  void repeat_taskThatThrows_isRunAgain() throws InterruptedException {
    Logger logger = Logger.getLogger(PeriodicMetricReader.class.getName());
    logger.setLevel(Level.OFF);
    CountDownLatch runs = new CountDownLatch(3);

    boolean accepted =
        executor.repeat(
            () -> {
              runs.countDown();
              throw new IllegalStateException("test");
            },
            Duration.ofMillis(1).toNanos());

    assertThat(accepted).isTrue();
    runs.await();
    executor.end(SUCCESS);
    logger.setLevel(null);
  }

  @Test
  void task_leavesTheThreadInterrupted_theNextIsNot() {
    AtomicReference<Boolean> interrupted = new AtomicReference<>();
    executor.execute(() -> Thread.currentThread().interrupt());

    executor.begin(() -> interrupted.set(Thread.interrupted()));

    assertThat(interrupted).hasValue(false);
  }

  @Test
  void end_tasksAreWaiting_runsThemFirst() throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    List<String> runs = new ArrayList<>();
    executor.execute(
        () -> {
          noteThread();
          awaitOrNoteInterrupt(go, runs);
        });
    executor.execute(() -> runs.add("waiting"));

    executor.end(SUCCESS);
    go.countDown();
    begun.await();
    worker.get().join();

    assertThat(runs).containsExactly("waiting");
  }

  @Test
  void end_outOfTime_interruptsAndForgetsWhatWaits() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    List<String> runs = new ArrayList<>();
    executor.execute(
        () -> {
          noteThread();
          awaitOrNoteInterrupt(never, runs);
        });
    begun.await();
    executor.execute(() -> runs.add("waiting"));

    executor.end(CompletableResultCode.ofExceptionalFailure(new TimeoutException("test")));
    worker.get().join();

    assertThat(runs).containsExactly("interrupted");
  }

  @Test
  void afterTheEnd_repeatsNothing_andWorksInTheCallersThread() {
    executor.end(SUCCESS);

    assertThat(executor.repeat(() -> {}, 1)).isFalse();
    executor.execute(this::noteThread);
    assertThat(worker.getAndSet(null)).isSameAs(Thread.currentThread());
    executor.begin(this::noteThread);
    assertThat(worker.get()).isSameAs(Thread.currentThread());
  }

  private static void awaitOrNoteInterrupt(CountDownLatch latch, List<String> to) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      to.add("interrupted");
    }
  }
}
