package dev.peregrine.sdk.common.internal.concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * An outcome that is set once, with actions that wait for it.
 *
 * <p><b>Roles:</b> any number of threads complete, add actions, read and wait.
 *
 * <p><b>States:</b> {@code state} is pending while it is null or a stack of actions, and final as
 * soon as it is an {@link Outcome}. The one thread whose compare-and-set puts the outcome in takes
 * the stack out with it, and so runs each action exactly once; an action that comes later finds the
 * outcome and runs at once.
 *
 * <p><b>Guarantee:</b> all but {@link #await} is lock-free. No wakeup is lost: a waiter publishes
 * its latch and then looks at the state, a completer publishes the state and then looks for a
 * latch, both in volatile order, so at least one of them sees the other.
 */
public final class OneShot {

  private static final Outcome SUCCESS = new Outcome(/* success= */ true, null);
  private static final Outcome FAILURE = new Outcome(/* success= */ false, null);

  private static final VarHandle STATE;
  private static final VarHandle LATCH;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      STATE = lookup.findVarHandle(OneShot.class, "state", Object.class);
      LATCH = lookup.findVarHandle(OneShot.class, "latch", CountDownLatch.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Null or an {@link Action} while pending, then an {@link Outcome} for good. */
  private volatile @Nullable Object state;

  /** Made by the first thread that waits. */
  private volatile @Nullable CountDownLatch latch;

  /** Makes a pending one. */
  public OneShot() {}

  /**
   * Sets the outcome and runs the actions, unless there is an outcome already.
   *
   * @return whether this call set the outcome
   */
  public boolean complete(boolean success, @Nullable Throwable cause) {
    Outcome outcome = cause != null ? new Outcome(success, cause) : success ? SUCCESS : FAILURE;
    Object seen;
    do {
      seen = state;
      if (seen instanceof Outcome) {
        return false;
      }
    } while (!STATE.compareAndSet(this, seen, outcome));
    CountDownLatch waiters = latch;
    if (waiters != null) {
      waiters.countDown();
    }
    runOldestFirst((Action) seen);
    return true;
  }

  /** Runs the action once there is an outcome, which may be now. */
  public void onComplete(Runnable runnable) {
    Object seen;
    do {
      seen = state;
      if (seen instanceof Outcome) {
        run(runnable);
        return;
      }
    } while (!STATE.compareAndSet(this, seen, new Action(runnable, (Action) seen)));
  }

  /** Whether there is an outcome. */
  public boolean isDone() {
    return state instanceof Outcome;
  }

  /** Whether there is an outcome and it is a success. */
  public boolean isSuccess() {
    return state instanceof Outcome outcome && outcome.success;
  }

  /** The cause of a failure; null without one, and while there is no outcome. */
  public @Nullable Throwable cause() {
    return state instanceof Outcome outcome ? outcome.cause : null;
  }

  /**
   * Waits for the outcome. An interrupt ends the wait and stays set.
   *
   * @return whether there is an outcome
   */
  public boolean await(long timeoutNanos) {
    if (isDone() || timeoutNanos <= 0) {
      return isDone();
    }
    CountDownLatch waiters = latch;
    if (waiters == null) {
      waiters = new CountDownLatch(1);
      CountDownLatch other = (CountDownLatch) LATCH.compareAndExchange(this, null, waiters);
      waiters = other == null ? waiters : other;
    }
    if (!isDone()) {
      try {
        boolean unused = waiters.await(timeoutNanos, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return isDone();
  }

  private static void runOldestFirst(@Nullable Action newest) {
    Action oldest = null;
    Action next = newest;
    while (next != null) {
      Action older = next.next;
      next.next = oldest;
      oldest = next;
      next = older;
    }
    for (Action action = oldest; action != null; action = action.next) {
      run(action.runnable);
    }
  }

  @SuppressWarnings("CatchingUnchecked") // a callback must not hurt the thread that completes
  private static void run(Runnable runnable) {
    try {
      runnable.run();
    } catch (Throwable thrown) {
      // Looked up here, since it takes long the first time and is hardly ever needed.
      Logger.getLogger(OneShot.class.getName())
          .log(Level.WARNING, "An action that waited for a result has thrown", thrown);
    }
  }

  private static final class Action {
    final Runnable runnable;
    @Nullable Action next;

    Action(Runnable runnable, @Nullable Action next) {
      this.runnable = runnable;
      this.next = next;
    }
  }

  private record Outcome(boolean success, @Nullable Throwable cause) {}
}
