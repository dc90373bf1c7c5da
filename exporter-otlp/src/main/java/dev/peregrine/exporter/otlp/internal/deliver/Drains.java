package dev.peregrine.exporter.otlp.internal.deliver;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The flushes, and the shutdown, that wait for requests. Guarded by the delivery's lock. */
final class Drains {

  /** Read without iterators where each export passes: there is hardly ever one. */
  private final List<Drain> open = new ArrayList<>();

  private final DeliveryLock lock;

  Drains(DeliveryLock lock) {
    this.lock = lock;
  }

  /** One of them. To be run, without the lock, when it is over. */
  static final class Drain implements Runnable {

    private final long before;
    private final long deadlineNanos;
    private final boolean once;
    private final CompletableResultCode result;
    private final @Nullable DeliveryEnd end;
    private long requests;
    private boolean attemptFailed;
    private @Nullable ExportException problem;

    /**
     * @param before the sequence of the first request that does not matter
     * @param requests how many that matter are not settled
     * @param once whether one failed attempt is enough to give up
     * @param result what is completed
     * @param end what comes before that, if it is a shutdown
     */
    Drain(
        long before,
        long requests,
        long deadlineNanos,
        boolean once,
        CompletableResultCode result,
        @Nullable DeliveryEnd end) {
      this.before = before;
      this.requests = requests;
      this.deadlineNanos = deadlineNanos;
      this.once = once;
      this.result = result;
      this.end = end;
    }

    @Override
    public void run() {
      if (end != null) {
        end.begin(problem);
      } else if (problem == null) {
        result.succeed();
      } else {
        result.failExceptionally(problem);
      }
    }

    private boolean isOver(long now, Gate gate, boolean idle, boolean settling) {
      boolean hopeless =
          !settling
              && !gate.isOpen()
              && ((once && attemptFailed) || (idle && gate.opensAt() - deadlineNanos >= 0));
      return requests <= 0 || now - deadlineNanos >= 0 || hopeless;
    }
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  void add(Drain drain) {
    open.add(drain);
  }

  void split(long sequence, int more) {
    for (Drain drain : open) {
      if (sequence < drain.before) {
        drain.requests += more;
      }
    }
  }

  /**
   * Notes that a request was delivered or dropped.
   *
   * @param loss why it was dropped, or null
   */
  void settled(long sequence, @Nullable ExportException loss) {
    for (int i = 0; i < open.size(); i++) {
      Drain drain = open.get(i);
      if (sequence < drain.before) {
        drain.requests--;
        drain.problem = drain.problem == null ? loss : drain.problem;
      }
    }
  }

  void attemptFailed() {
    for (Drain drain : open) {
      drain.attemptFailed = true;
    }
  }

  /**
   * Ends those that are over.
   *
   * @param idle whether no attempt is under way
   * @param settling whether a request is on its way from an attempt to the store, where it counts
   * @param waitingItems what is not delivered
   */
  void check(long now, Gate gate, boolean idle, boolean settling, long waitingItems) {
    for (Iterator<Drain> i = open.iterator(); i.hasNext(); ) {
      Drain drain = i.next();
      if (drain.isOver(now, gate, idle, settling)) {
        i.remove();
        if (drain.requests > 0 && drain.problem == null) {
          drain.problem = new ExportException(waitingItems + " items wait to be delivered", null);
        }
        lock.afterwards(drain);
      }
    }
  }

  /** The time left to the first of them; {@link Long#MAX_VALUE} if there is none. */
  long nanosLeft(long now) {
    long nanos = Long.MAX_VALUE;
    for (int i = 0; i < open.size(); i++) {
      nanos = Math.min(nanos, open.get(i).deadlineNanos - now);
    }
    return nanos;
  }
}
