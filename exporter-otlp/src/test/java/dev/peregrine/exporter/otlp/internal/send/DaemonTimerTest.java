package dev.peregrine.exporter.otlp.internal.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DaemonTimerTest {

  private final DaemonTimer timer = new DaemonTimer("test-timer");
  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    timer.close();
  }

  private String next() throws InterruptedException {
    return done.poll(10, TimeUnit.SECONDS);
  }

  @Test
  void schedule_several_runInTheOrderOfTheirTimes() throws InterruptedException {
    // A task that runs already keeps the thread until all the others are due.
    CompletableFuture<Void> runs = new CompletableFuture<>();
    CompletableFuture<Void> allDue = new CompletableFuture<>();
    timer.schedule(
        () -> {
          runs.complete(null);
          allDue.join();
        },
        0);
    runs.join();
    timer.schedule(() -> done.add("second"), -TimeUnit.HOURS.toNanos(2));
    timer.schedule(() -> done.add("third"), -TimeUnit.HOURS.toNanos(1));
    timer.schedule(() -> done.add("first"), -TimeUnit.HOURS.toNanos(3));
    allDue.complete(null);
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
  void close_forgetsWhatIsNotDueAndEndsTheThread() throws InterruptedException {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    timer.schedule(() -> thread.complete(Thread.currentThread()), 0);
    timer.schedule(() -> done.add("later"), TimeUnit.HOURS.toNanos(1));
    thread.join();
    timer.close();
    thread.join().join(TimeUnit.SECONDS.toMillis(10));
    assertThat(thread.join().isAlive()).isFalse();
    assertThat(done).isEmpty();
    assertThatThrownBy(() -> timer.schedule(() -> done.add("late"), 0))
        .isInstanceOf(RejectedExecutionException.class);
  }
}
