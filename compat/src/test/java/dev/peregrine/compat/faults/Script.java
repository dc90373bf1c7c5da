package dev.peregrine.compat.faults;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What happens to the next connections or requests, in order; afterwards all goes on as usual.
 * Thread-safe.
 *
 * @param <S> one step
 */
final class Script<S> {

  private S usual;
  private final Deque<Step> steps = new ArrayDeque<>();
  private CountDownLatch left = new CountDownLatch(0);

  Script(S usual) {
    this.usual = usual;
  }

  /** Sets what happens next. The former script must have ended. */
  synchronized void set(List<? extends S> next) {
    if (left.getCount() > 0) {
      throw new IllegalStateException("the last script has not ended");
    }
    left = new CountDownLatch(next.size());
    for (S step : next) {
      steps.add(new Step(step, left));
    }
  }

  /** Sets what happens when the script has ended. */
  synchronized void setUsual(S newUsual) {
    usual = newUsual;
  }

  /** Takes the next step; {@link Step#done} is to be called once it is over. */
  synchronized Step next() {
    Step step = steps.poll();
    return step == null ? new Step(usual, new CountDownLatch(0)) : step;
  }

  /** How many steps were not taken yet, or are not over. */
  synchronized long left() {
    return left.getCount();
  }

  /** Waits until each step was taken and is over. */
  boolean awaitEnd(long timeout, TimeUnit unit) throws InterruptedException {
    CountDownLatch current;
    synchronized (this) {
      current = left;
    }
    return current.await(timeout, unit);
  }

  /** One step, taken once. */
  final class Step {

    final S what;
    private final CountDownLatch left;
    private final AtomicBoolean over = new AtomicBoolean();

    private Step(S what, CountDownLatch left) {
      this.what = what;
      this.left = left;
    }

    /** A second time changes nothing. */
    void done() {
      if (!over.getAndSet(true)) {
        left.countDown();
      }
    }
  }
}
