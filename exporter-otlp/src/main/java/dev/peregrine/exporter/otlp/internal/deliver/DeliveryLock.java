package dev.peregrine.exporter.otlp.internal.deliver;

import java.util.ArrayDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A lock under which states change, and a list of what these changes lead to: it is done, in order,
 * when the lock has been released. So no callback ever runs under the lock.
 */
final class DeliveryLock {

  private final ReentrantLock lock = new ReentrantLock();
  private final Delivery delivery;
  private final ArrayDeque<Runnable> effects = new ArrayDeque<>();

  /**
   * @param delivery hears of it within the lock, before that is left after a change
   */
  DeliveryLock(Delivery delivery) {
    this.delivery = delivery;
  }

  void change(Runnable change) {
    enter();
    try {
      change.run();
    } finally {
      leave();
    }
  }

  <R extends @Nullable Object> R ask(Supplier<R> question) {
    enter();
    try {
      return question.get();
    } finally {
      leave();
    }
  }

  void enter() {
    lock.lock();
  }

  /** Enters if nobody else is there. */
  boolean tryEnter() {
    return lock.tryLock();
  }

  /** Has a task run after the outermost {@link #leave()}. Called within the lock. */
  void afterwards(Runnable effect) {
    effects.add(effect);
  }

  void leave() {
    boolean outermost = lock.getHoldCount() == 1;
    try {
      if (outermost) {
        delivery.onChange();
      }
    } finally {
      lock.unlock();
    }
    if (outermost) {
      runEffects();
    }
  }

  /** Leaves what is to be done to whoever leaves next. */
  void leaveQuietly() {
    lock.unlock();
  }

  private void runEffects() {
    for (Runnable effect = next(); effect != null; effect = next()) {
      run(effect);
    }
  }

  /** Other people's code must not keep the rest from happening. */
  private static void run(Runnable effect) {
    try {
      effect.run();
    } catch (RuntimeException | Error e) {
      report(e);
    }
  }

  private static void report(Throwable thrown) {
    try {
      Logger.getLogger(DeliveryLock.class.getName())
          .log(Level.WARNING, "A callback of an export threw", thrown);
    } catch (RuntimeException | Error fromLogging) {
      // There is nowhere left to report to.
    }
  }

  private @Nullable Runnable next() {
    lock.lock();
    try {
      return effects.poll();
    } finally {
      lock.unlock();
    }
  }
}
