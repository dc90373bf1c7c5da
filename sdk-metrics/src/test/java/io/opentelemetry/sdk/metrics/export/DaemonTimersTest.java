package io.opentelemetry.sdk.metrics.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DaemonTimersTest {

  private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long LONG = TimeUnit.DAYS.toNanos(1);

  private final DaemonTimers timers = new DaemonTimers();

  @Test
  void after_timeIsOver_runsTheTaskInADaemonThread() throws InterruptedException {
    AtomicReference<Thread> thread = new AtomicReference<>();
    CountDownLatch run = new CountDownLatch(1);

    Runnable unused =
        timers.after(
            SHORT,
            () -> {
              thread.set(Thread.currentThread());
              run.countDown();
            });

    run.await();
    assertThat(thread.get().isDaemon()).isTrue();
  }

  @Test
  void after_soonerThanAnother_isNotHeldUpByIt() throws InterruptedException {
    CountDownLatch run = new CountDownLatch(1);

    Runnable cancel = timers.after(LONG, () -> {});
    Runnable unused = timers.after(SHORT, run::countDown);

    run.await();
    cancel.run();
  }

  @Test
  void after_taskThatHangs_doesNotHoldUpOthers() throws InterruptedException {
    CountDownLatch second = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);

    Runnable hanging =
        timers.after(
            SHORT,
            () -> {
              awaitUninterruptibly(second);
              done.countDown();
            });
    Runnable unused = timers.after(2 * SHORT, second::countDown);

    done.await();
    hanging.run();
  }

  @Test
  void after_theThreadHasEnded_startsAnother() throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      CountDownLatch run = new CountDownLatch(1);
      Runnable unused = timers.after(SHORT, run::countDown);
      run.await();
    }
  }

  @Test
  void cancel_beforeTheTime_forgetsTheTask() throws InterruptedException {
    Runnable task = new Object()::hashCode;
    WeakReference<Runnable> reference = new WeakReference<>(task);
    Runnable cancel = timers.after(LONG, task);

    cancel.run();
    cancel = null;
    task = null;

    while (reference.get() != null) {
      System.gc();
      Thread.onSpinWait();
    }
    assertThat(reference.get()).isNull();
  }

  @Test
  void after_unlimited_holdsNothing() {
    WeakReference<Runnable> reference =
        new WeakReference<>(timers.after(Timers.UNLIMITED, () -> {}));

    while (reference.get() != null) {
      System.gc();
    }
    assertThat(reference.get()).isNull();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
