package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each of these waits for an hour unless it is woken. */
@Timeout(60)
class ThreadWaiterTest {

  private static final long AN_HOUR = TimeUnit.HOURS.toNanos(1);

  private final ThreadWaiter waiter = new ThreadWaiter();

  ThreadWaiterTest() {
    waiter.use(Thread.currentThread());
  }

  @Test
  void await_wokenBefore_returns() {
    waiter.wake();
    waiter.await(AN_HOUR);
    assertThat(Thread.interrupted()).isFalse();
  }

  /** As in an exporter that waits for something of its own. */
  @Test
  void await_wokenWhileTheThreadWaitedForSomethingElse_returns() {
    waiter.wake();
    LockSupport.park();
    waiter.await(AN_HOUR);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void await_interrupted_returnsAndForgetsIt() {
    Thread.currentThread().interrupt();
    waiter.await(AN_HOUR);
    assertThat(Thread.interrupted()).isFalse();
  }
}
