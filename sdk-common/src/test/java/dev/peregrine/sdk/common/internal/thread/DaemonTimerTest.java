package dev.peregrine.sdk.common.internal.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DaemonTimerTest {

  private final DaemonTimer timer = new DaemonTimer("test-timer");
  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    timer.close();
  }

  private String next() throws InterruptedException {
    return done.poll(60, TimeUnit.SECONDS);
  }

  /** Keeps the timer's thread until the result is completed. */
  private CompletableFuture<Void> hold() {
    CompletableFuture<Void> runs = new CompletableFuture<>();
    CompletableFuture<Void> held = new CompletableFuture<>();
    timer.schedule(
        () -> {
          runs.complete(null);
          held.join();
        },
        0);
    runs.join();
    return held;
  }

  private WeakReference<Runnable> scheduled(long delayNanos) {
    Runnable task = new Forgotten();
    timer.schedule(task, delayNanos);
    return new WeakReference<>(task);
  }

  private static void assertIsForgotten(WeakReference<Runnable> task) {
    while (task.get() != null) {
      System.gc();
      Thread.onSpinWait();
    }
    assertThat(task.get()).isNull();
  }

  /** An object of its own each time, as a lambda would not be. */
  private static final class Forgotten implements Runnable {
    @Override
    public void run() {}
  }

  @Test
  void schedule_several_runInTheOrderOfTheirTimes() throws InterruptedException {
    CompletableFuture<Void> held = hold();
    timer.schedule(() -> done.add("second"), -TimeUnit.HOURS.toNanos(2));
    timer.schedule(() -> done.add("third"), -TimeUnit.HOURS.toNanos(1));
    timer.schedule(() -> done.add("first"), -TimeUnit.HOURS.toNanos(3));
    held.complete(null);
    assertThat(List.of(next(), next(), next())).containsExactly("first", "second", "third");
  }

  @Test
  void schedule_soonerThanOthers_doesNotWaitForThem() throws InterruptedException {
    timer.schedule(() -> done.add("later"), TimeUnit.HOURS.toNanos(1));
    timer.schedule(() -> done.add("sooner"), 0);
    assertThat(next()).isEqualTo("sooner");
  }

  @Test
  void schedule_taskThatFails_othersRun() throws InterruptedException {
    timer.schedule(
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler((t, e) -> done.add(e.getMessage()));
          throw new IllegalStateException("failed");
        },
        0);
    assertThat(next()).isEqualTo("failed");
    timer.schedule(() -> done.add("next"), 0);
    assertThat(next()).isEqualTo("next");
  }

  @Test
  void schedule_always_runsOnADaemonThread() throws InterruptedException {
    timer.schedule(
        () -> done.add(Thread.currentThread().getName() + Thread.currentThread().isDaemon()), 0);
    assertThat(next()).isEqualTo("test-timer-1true");
  }

  @Test
  void schedule_never_holdsNothing() {
    assertIsForgotten(scheduled(Timer.NEVER));
  }

  @Test
  void cancel_beforeTheTime_forgetsTheTask() {
    WeakReference<Runnable> task = scheduled(TimeUnit.DAYS.toNanos(1));
    timer.cancel(task.get());
    assertIsForgotten(task);
  }

  @Test
  void cancel_oneOfTwo_leavesTheOther() throws InterruptedException {
    Runnable cancelled = () -> done.add("cancelled");
    CompletableFuture<Void> held = hold();
    timer.schedule(cancelled, 0);
    timer.schedule(() -> done.add("other"), 0);
    timer.cancel(cancelled);
    held.complete(null);
    assertThat(next()).isEqualTo("other");
    assertThat(done).isEmpty();
  }

  @Test
  void shared_taskThatHangs_doesNotHoldUpOthers() throws InterruptedException {
    CompletableFuture<Void> hanging = new CompletableFuture<>();
    DaemonTimer.shared()
        .schedule(
            () -> {
              hanging.join();
              done.add("hung");
            },
            0);
    DaemonTimer.shared().schedule(() -> done.add("other"), 1);
    assertThat(next()).isEqualTo("other");
    hanging.complete(null);
    assertThat(next()).isEqualTo("hung");
  }

  /** Its thread may be on its way out each time. */
  @Test
  void shared_nothingLeft_startsAgainForTheNext() throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      DaemonTimer.shared().schedule(() -> done.add("run"), 1);
      assertThat(next()).isEqualTo("run");
    }
  }

  @Test
  void close_forgetsWhatIsNotDueAndEndsTheThread() throws InterruptedException {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    timer.schedule(() -> thread.complete(Thread.currentThread()), 0);
    timer.schedule(() -> done.add("later"), TimeUnit.HOURS.toNanos(1));
    thread.join();
    timer.close();
    thread.join().join(TimeUnit.SECONDS.toMillis(60));
    assertThat(thread.join().isAlive()).isFalse();
    assertThat(done).isEmpty();
    assertThatThrownBy(() -> timer.schedule(() -> done.add("late"), 0))
        .isInstanceOf(RejectedExecutionException.class);
  }
}
