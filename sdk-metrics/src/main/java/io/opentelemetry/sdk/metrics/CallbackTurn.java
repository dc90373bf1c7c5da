package io.opentelemetry.sdk.metrics;

import org.jspecify.annotations.Nullable;

/**
 * The time that a thread spends calling callbacks of a round, until all were called or one takes
 * too long. Observations count only in the thread whose turn it is.
 */
final class CallbackTurn implements Runnable {

  private final CallbackRound round;

  /** Both are only of use to the thread itself; another one finds that they are not its own. */
  private @Nullable Thread thread;

  private @Nullable SdkCallback current;

  CallbackTurn(CallbackRound round) {
    this.round = round;
  }

  int reader() {
    return round.reader();
  }

  @Override
  public void run() {
    thread = Thread.currentThread();
    for (SdkCallback next = round.next(this); next != null; next = round.next(this)) {
      current = next;
      next.call();
    }
  }

  /** Whether this is a callback of this turn that observes an instrument it may observe. */
  boolean mayObserve(SdkObservable observable) {
    if (thread != Thread.currentThread()) {
      return false;
    }
    SdkCallback calling = current;
    return calling != null && calling.observes(observable);
  }
}
