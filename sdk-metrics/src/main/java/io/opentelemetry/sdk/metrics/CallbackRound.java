package io.opentelemetry.sdk.metrics;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The callbacks of one collection. The thread whose turn it is calls one after another; the
 * reader's thread waits, and gives the turn to another thread if a callback does not return.
 */
final class CallbackRound {

  private final Iterator<SdkCallback> pending;
  private final int reader;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition progress = lock.newCondition();

  // All guarded by the lock.
  private @Nullable CallbackTurn turn;
  private @Nullable SdkCallback running;
  private long startNanos;
  private boolean over;

  CallbackRound(List<SdkCallback> callbacks, int reader) {
    pending = callbacks.iterator();
    this.reader = reader;
  }

  int reader() {
    return reader;
  }

  /** Ends the turn of the thread that has it, if any, and begins another one. */
  CallbackTurn newTurn() {
    lock.lock();
    try {
      turn = new CallbackTurn(this);
      running = null;
      return turn;
    } finally {
      lock.unlock();
    }
  }

  /** Gives a thread what to call next; null if its turn is over. */
  @Nullable SdkCallback next(CallbackTurn caller) {
    lock.lock();
    try {
      if (caller != turn) {
        return null;
      }
      running = null;
      while (running == null && pending.hasNext()) {
        SdkCallback next = pending.next();
        if (next.tryStart()) {
          running = next;
          startNanos = System.nanoTime();
        }
      }
      over = running == null;
      if (over) {
        progress.signal();
      }
      return running;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until all callbacks were called, or one of them takes too long.
   *
   * @return the callback that takes too long, whose thread has lost its turn; null if all is done
   */
  @Nullable SdkCallback await(long timeoutNanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!over) {
        SdkCallback current = running;
        long elapsed = current == null ? 0 : System.nanoTime() - startNanos;
        if (elapsed >= timeoutNanos) {
          turn = null;
          return current;
        }
        progress.awaitNanos(timeoutNanos - elapsed);
      }
      return null;
    } finally {
      lock.unlock();
    }
  }
}
