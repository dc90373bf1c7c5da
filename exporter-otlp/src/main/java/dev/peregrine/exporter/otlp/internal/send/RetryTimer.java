package dev.peregrine.exporter.otlp.internal.send;

/** A clock and its alarm. */
public interface RetryTimer {

  long nanoTime();

  /** Runs the task once, later, on a thread of the timer. */
  void schedule(Runnable task, long delayNanos);

  /** Forgets the tasks that are not due yet. */
  void close();
}
