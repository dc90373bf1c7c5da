package io.opentelemetry.sdk.common;

import dev.peregrine.sdk.common.internal.concurrent.OneShot;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The outcome, now or later, of an operation such as an export: success, or failure with or without
 * a cause. The first completion counts; later ones change nothing.
 *
 * <p>Safe for use by several threads. No method but {@link #join(long, TimeUnit)} ever waits, and
 * no lock is held while actions run.
 */
public final class CompletableResultCode {

  private static final CompletableResultCode SUCCESS = new CompletableResultCode().succeed();
  private static final CompletableResultCode FAILURE = new CompletableResultCode().fail();

  private final OneShot outcome = new OneShot();

  /** Makes a result that is not complete yet. */
  public CompletableResultCode() {}

  /**
   * The result of an operation that has succeeded.
   *
   * @return the same object each time
   */
  public static CompletableResultCode ofSuccess() {
    return SUCCESS;
  }

  /**
   * The result of an operation that has failed.
   *
   * @return the same object each time
   */
  public static CompletableResultCode ofFailure() {
    return FAILURE;
  }

  /**
   * The result of an operation that has failed.
   *
   * @param throwable why it failed
   * @return a failed result
   */
  public static CompletableResultCode ofExceptionalFailure(Throwable throwable) {
    return new CompletableResultCode().failExceptionally(throwable);
  }

  /**
   * The result of several operations together. It is complete when all of them are, and a success
   * when all of them succeeded; its cause of failure is that of the first in the collection that
   * has one.
   *
   * @param codes the results; none at all is a success
   * @return a result that follows the given ones
   */
  public static CompletableResultCode ofAll(Collection<CompletableResultCode> codes) {
    CompletableResultCode[] parts = codes.toArray(new CompletableResultCode[0]);
    if (parts.length == 0) {
      return ofSuccess();
    }
    CompletableResultCode all = new CompletableResultCode();
    Parts together = new Parts(parts, all);
    for (CompletableResultCode part : parts) {
      part.whenComplete(together);
    }
    return all;
  }

  /** Runs once for each of several results, the last time when all of them are complete. */
  private static final class Parts implements Runnable {

    private final AtomicInteger pending;
    private final CompletableResultCode[] parts;
    private final CompletableResultCode all;

    Parts(CompletableResultCode[] parts, CompletableResultCode all) {
      pending = new AtomicInteger(parts.length);
      this.parts = parts;
      this.all = all;
    }

    @Override
    public void run() {
      if (pending.decrementAndGet() == 0) {
        complete();
      }
    }

    private void complete() {
      boolean success = true;
      Throwable cause = null;
      for (CompletableResultCode part : parts) {
        success &= part.isSuccess();
        if (cause == null) {
          cause = part.getFailureThrowable();
        }
      }
      all.outcome.complete(success, cause);
    }
  }

  /**
   * Completes this result as a success, unless it is complete already.
   *
   * @return this result
   */
  public CompletableResultCode succeed() {
    outcome.complete(/* success= */ true, null);
    return this;
  }

  /**
   * Completes this result as a failure without a cause, unless it is complete already.
   *
   * @return this result
   */
  public CompletableResultCode fail() {
    return failExceptionally(null);
  }

  /**
   * Completes this result as a failure, unless it is complete already.
   *
   * @param throwable why the operation failed, or null if that is not known
   * @return this result
   */
  public CompletableResultCode failExceptionally(@Nullable Throwable throwable) {
    outcome.complete(/* success= */ false, throwable);
    return this;
  }

  /**
   * Whether the operation has succeeded.
   *
   * @return false as well while the operation is under way
   */
  public boolean isSuccess() {
    return outcome.isSuccess();
  }

  /**
   * Why the operation failed.
   *
   * @return the cause, or null if there is none, or no failure
   */
  public @Nullable Throwable getFailureThrowable() {
    return outcome.cause();
  }

  /**
   * Whether the operation is complete.
   *
   * @return true after success and after failure
   */
  public boolean isDone() {
    return outcome.isDone();
  }

  /**
   * Runs an action when this result is complete: on the thread that completes it, or here and now
   * if it is complete already. Actions run in the order in which they were given. What an action
   * throws is logged; neither the other actions nor the completing thread notice it.
   *
   * @param action what to run; it must not wait for anything
   * @return this result
   */
  public CompletableResultCode whenComplete(Runnable action) {
    outcome.onComplete(action);
    return this;
  }

  /**
   * Waits until this result is complete, but not longer than the timeout and not after an
   * interrupt, which stays set. {@link #isDone()} tells whether the wait was long enough; running
   * out of time does not complete the result.
   *
   * @param timeout how long to wait at most; 0 or less does not wait
   * @param unit the unit of the timeout
   * @return this result
   */
  public CompletableResultCode join(long timeout, TimeUnit unit) {
    outcome.await(unit.toNanos(timeout));
    return this;
  }
}
