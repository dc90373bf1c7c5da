package dev.peregrine.exporter.otlp.internal.deliver;

import java.util.ArrayList;
import java.util.List;

/** The attempts under way. Guarded by the delivery's lock. */
final class Slots {

  private final int max;
  private final List<Attempt> attempts = new ArrayList<>();
  private int fromBacklog;

  Slots(int max) {
    this.max = max;
  }

  void add(Attempt attempt) {
    attempts.add(attempt);
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
