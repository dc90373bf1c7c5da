package dev.peregrine.sdk.common.internal;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The flushes and the shutdown that were asked for and are not complete. Used by the worker's
 * thread only, where nothing else is said.
 */
final class Drains implements Iterable<Drain> {

  private final ConcurrentLinkedQueue<Drain> requests = new ConcurrentLinkedQueue<>();
  private final List<Drain> underWay = new ArrayList<>();
  private final CompletableResultCode shutdownResult;

  /**
   * None so far.
   *
   * @param shutdownResult the result of the shutdown, and the answer to requests that come later
   */
  Drains(CompletableResultCode shutdownResult) {
    this.shutdownResult = shutdownResult;
  }

  /** Adds one, which the worker then has to be woken for. Any thread. */
  void request(Drain drain) {
    requests.add(drain);
  }

  /** Begins with those that were asked for since the last time. */
  void takeRequests() {
    for (Drain drain = requests.poll(); drain != null; drain = requests.poll()) {
      underWay.add(drain);
    }
  }

  boolean isEmpty() {
    return underWay.isEmpty();
  }

  @Override
  public Iterator<Drain> iterator() {
    return underWay.iterator();
  }

  /** Whether any wants more of the queue exported than what is before a position. */
  boolean isAnyBeyond(long position) {
    for (Drain drain : underWay) {
      if (position < drain.target) {
        return true;
      }
    }
    return false;
  }

  /** Notes that what is at a position of the queue was not exported. */
  void fail(long position, @Nullable Throwable cause) {
    for (Drain drain : underWay) {
      if (position < drain.target) {
        drain.fail(cause);
      }
    }
  }

  /** For how long no drain's time will be over. */
  long nanosLeft(long now, long timeoutNanos) {
    long nanos = Long.MAX_VALUE;
    for (Drain drain : underWay) {
      nanos = Math.min(nanos, drain.nanosLeft(now, timeoutNanos));
    }
    return nanos;
  }

  /** Answers all there are, once the worker is shut down. */
  void answerAll() {
    for (Drain drain : underWay) {
      drain.completeAs(shutdownResult);
    }
    answerLateRequests();
  }

  /** Answers all there are, and the shutdown that nobody asked for, as failed. */
  void failAll() {
    shutdownResult.fail();
    answerAll();
  }

  /** Answers requests that came too late to be served. Called by any thread once all is over. */
  void answerLateRequests() {
    for (Drain drain = requests.poll(); drain != null; drain = requests.poll()) {
      drain.completeAs(shutdownResult);
    }
  }
}
