package dev.peregrine.exporter.otlp.internal.deliver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The attempts under way. Guarded by the delivery's lock. */
final class Slots {

  /** Many times what an answer takes. */
  static final long STILL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final int max;
  private final List<Attempt> attempts = new ArrayList<>();
  private int fromBacklog;
  private long lastStartNanos;

  Slots(int max) {
    this.max = max;
  }

  void add(Attempt attempt) {
    attempts.add(attempt);
    lastStartNanos = attempt.startNanos;
    fromBacklog += attempt.request.isTaken() ? 1 : 0;
  }

  /** Ends an attempt; false if it is over already. */
  boolean end(Attempt attempt) {
    if (!attempts.remove(attempt)) {
      return false;
    }
    fromBacklog -= attempt.request.isTaken() ? 1 : 0;
    attempt.end();
    return true;
  }

  boolean isFree() {
    return attempts.size() < max;
  }

  /** Whether a request from the store may have one and leave one for new requests. */
  boolean isFreeForOld() {
    return isFree() && fromBacklog < Math.max(1, max - 1);
  }

  /** Whether a new request may have one, or take its place in the store, whose share is used. */
  boolean isFreeForNew(int inStore) {
    return isFree() || (max == 1 && inStore > 0);
  }

  /** Whether all of them have been in use for so long that the server seems to hang. */
  boolean isStill(long now) {
    return !isFree() && now - lastStartNanos >= STILL_NANOS;
  }

  /** For how long that does not begin; {@link Long#MAX_VALUE} if it depends on other things. */
  long nanosToStill(long now) {
    return isFree() || isStill(now) ? Long.MAX_VALUE : STILL_NANOS - (now - lastStartNanos);
  }

  /** The size of the largest request under way. */
  int largestBytes() {
    int largest = 0;
    for (Attempt attempt : attempts) {
      largest = Math.max(largest, attempt.request.bytes);
    }
    return largest;
  }

  boolean isEmpty() {
    return attempts.isEmpty();
  }

  int size() {
    return attempts.size();
  }

  /** The attempts that ought to have been answered by now, or all of them. */
  List<Attempt> overdue(long now, boolean all) {
    List<Attempt> overdue = new ArrayList<>();
    for (Attempt attempt : attempts) {
      if (all || attempt.nanosToOverdue(now) <= 0) {
        overdue.add(attempt);
      }
    }
    return overdue;
  }

  /** For how long none is overdue. */
  long nanosToOverdue(long now) {
    long nanos = Long.MAX_VALUE;
    for (Attempt attempt : attempts) {
      nanos = Math.min(nanos, attempt.nanosToOverdue(now));
    }
    return nanos;
  }
}
