package dev.peregrine.sdk.common.internal.thread;

/** A clock and its alarm. */
public interface Timer {

  /** A delay that is never over. */
  long NEVER = Long.MAX_VALUE;

  long nanoTime();

  /** Runs the task once, later, on a thread of the timer; not at all after {@link #NEVER}. */
  void schedule(Runnable task, long delayNanos);

  /** Forgets the task if it is not due yet. */
  void cancel(Runnable task);

  /** Forgets the tasks that are not due yet, and takes no more. */
  void close();
}
