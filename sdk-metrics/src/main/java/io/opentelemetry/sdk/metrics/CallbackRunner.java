package io.opentelemetry.sdk.metrics;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Calls the callbacks of a provider, for one collection at a time, so that no callback need be safe
 * for use by several threads.
 *
 * <p>A thread of its own calls them, since nobody can take a thread away from a callback that
 * hangs: the reader goes on without it, and the callback keeps what it has. This thread exists
 * during a collection, and only where there are callbacks.
 */
final class CallbackRunner {

  private final ReentrantLock rounds = new ReentrantLock();
  private final Duration timeout;

  /** Null between rounds. Written under the lock, read by whoever observes. */
  private volatile @Nullable CallbackTurn turn;

  CallbackRunner(Duration timeout) {
    this.timeout = timeout;
  }

  private static void start(CallbackTurn turn) {
    Thread thread =
        new Thread(null, turn, "peregrine-metric-callbacks", 0, /* inheritThreadLocals= */ false);
    thread.setDaemon(true);
    thread.start();
  }

  /** Calls callbacks for a reader, in order, and returns when all have returned or were left. */
  void run(List<SdkCallback> callbacks, int reader) {
    if (callbacks.isEmpty()) {
      return;
    }
    rounds.lock();
    try {
      CallbackRound round = new CallbackRound(callbacks, reader);
      SdkCallback overdue;
      do {
        CallbackTurn next = round.newTurn();
        turn = next;
        start(next);
        overdue = round.await(TimeUnit.NANOSECONDS.convert(timeout));
        turn = null;
        if (overdue != null) {
          overdue.leave(reader, timeout);
        }
      } while (overdue != null);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      turn = null;
      rounds.unlock();
    }
  }

  /** The turn in which the calling thread observes an instrument; null if it may not. */
  @Nullable CallbackTurn turn(SdkObservable observable) {
    CallbackTurn current = turn;
    return current != null && current.mayObserve(observable) ? current : null;
  }
}
