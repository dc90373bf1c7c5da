package dev.peregrine.exporter.otlp.internal.send.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SenderThreadsTest {

  private static final long LONG = TimeUnit.HOURS.toNanos(1);

  private final List<SenderThreads> made = new ArrayList<>();

  private SenderThreads threads(long idleNanos, Runnable whenIdle) {
    SenderThreads threads = new SenderThreads("test", idleNanos, whenIdle);
    made.add(threads);
    return threads;
  }

  private SenderThreads threads() {
    return threads(LONG, () -> {});
  }

  @AfterEach
  void end() {
    for (SenderThreads threads : made) {
      assertThat(threads.end().join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
    }
  }

  private static Thread run(SenderThreads threads) {
    CompletableFuture<Thread> ran = new CompletableFuture<>();
    threads.execute(() -> ran.complete(Thread.currentThread()));
    return ran.join();
  }

  private static void awaitIdle(SenderThreads threads, int count) {
    while (threads.idle() < count) {
      Thread.onSpinWait();
    }
  }

  @Test
  void execute_several_runAllAtOnce() throws InterruptedException {
    SenderThreads threads = threads();
    CountDownLatch together = new CountDownLatch(3);
    Set<String> names = ConcurrentHashMap.newKeySet();
    for (int i = 0; i < 3; i++) {
      threads.execute(
          () -> {
            names.add(Thread.currentThread().getName());
            together.countDown();
            awaitUninterruptibly(together);
          });
    }
    together.await();
    awaitIdle(threads, 3);
    assertThat(names).containsExactlyInAnyOrder("test-1", "test-2", "test-3");
  }

  @Test
  void execute_threadIsIdle_hasItDoThat() {
    SenderThreads threads = threads();
    Thread first = run(threads);
    awaitIdle(threads, 1);
    assertThat(run(threads)).isSameAs(first);
    assertThat(first.isDaemon()).isTrue();
  }

  @Test
  void execute_oneIdleAndTwoTasks_runsBothAtOnce() throws InterruptedException {
    SenderThreads threads = threads();
    Thread first = run(threads);
    awaitIdle(threads, 1);
    CountDownLatch together = new CountDownLatch(2);
    for (int i = 0; i < 2; i++) {
      threads.execute(
          () -> {
            together.countDown();
            awaitUninterruptibly(together);
          });
    }
    together.await();
    assertThat(first.isAlive()).isTrue();
  }

  @Test
  void execute_manyFromManyThreads_eachRunsOnce() throws InterruptedException {
    SenderThreads threads = threads(1, () -> {});
    AtomicInteger runs = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(4_000);
    List<Thread> givers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread giver =
          new Thread(
              () -> {
                for (int j = 0; j < 1_000; j++) {
                  threads.execute(
                      () -> {
                        runs.incrementAndGet();
                        all.countDown();
                      });
                }
              });
      giver.start();
      givers.add(giver);
    }
    for (Thread giver : givers) {
      giver.join();
    }
    all.await();
    assertThat(threads.end().join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
    assertThat(runs).hasValue(4_000);
  }

  @Test
  void execute_taskThatFails_othersRun() {
    SenderThreads threads = threads();
    CompletableFuture<String> reported = new CompletableFuture<>();
    threads.execute(
        () -> {
          Thread.currentThread()
              .setUncaughtExceptionHandler((thread, e) -> reported.complete(e.getMessage()));
          throw new IllegalStateException("failed");
        });
    assertThat(reported.join()).isEqualTo("failed");
    assertThat(run(threads).isAlive()).isTrue();
  }

  @Test
  void idle_timeIsOver_threadDoesWhatRemainsAndEnds() throws InterruptedException {
    CompletableFuture<Thread> ending = new CompletableFuture<>();
    SenderThreads threads = threads(1, () -> ending.complete(Thread.currentThread()));
    Thread thread = run(threads);
    thread.join();
    assertThat(ending.join()).isSameAs(thread);
    assertThat(run(threads)).isNotSameAs(thread);
  }

  @Test
  void end_workUnderWay_isOverAfterThat() {
    SenderThreads threads = threads();
    CompletableFuture<Void> working = new CompletableFuture<>();
    CompletableFuture<Void> done = new CompletableFuture<>();
    threads.execute(
        () -> {
          working.complete(null);
          done.join();
        });
    working.join();
    CompletableResultCode over = threads.end();
    assertThat(over.isDone()).isFalse();
    done.complete(null);
    assertThat(over.join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
  }

  @Test
  void end_threadsIdle_endsThem() throws InterruptedException {
    SenderThreads threads = threads();
    Thread thread = run(threads);
    awaitIdle(threads, 1);
    assertThat(threads.end().join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
    thread.join();
  }

  @Test
  void end_noThread_isOverAtOnce() {
    assertThat(threads().end().isSuccess()).isTrue();
  }

  @Test
  void execute_afterTheEnd_isRejected() {
    SenderThreads threads = threads();
    CompletableResultCode unused = threads.end();
    assertThatThrownBy(() -> threads.execute(() -> {}))
        .isInstanceOf(RejectedExecutionException.class);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
