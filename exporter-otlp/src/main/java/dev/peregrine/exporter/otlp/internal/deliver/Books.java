package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.store.DropCause;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the items went, and who hears of it. Guarded by the delivery's lock; callers are told after
 * it.
 */
final class Books {

  private final DeliveryLock lock;
  private final Drains drains;
  private final LongSupplier epochNanos;
  private final Map<DropCause, Long> dropped = new HashMap<>();
  private long allDropped;
  private long made;
  private long delivered;
  private long lastSuccessEpochNanos;
  private long lastErrorEpochNanos;
  private String lastError = "";

  Books(DeliveryLock lock, Drains drains, LongSupplier epochNanos) {
    this.lock = lock;
    this.drains = drains;
    this.epochNanos = epochNanos;
  }

  void made(long items) {
    made += items;
  }

  /** Counts items that never became part of a request. */
  void lost(DropCause cause, long items) {
    dropped.merge(cause, items, Long::sum);
    allDropped += items;
  }

  void attemptFailed(Verdict verdict) {
    lastErrorEpochNanos = epochNanos.getAsLong();
    lastError = verdict.text();
  }

  void delivered(Request request, Verdict verdict) {
    long rejected = Math.min(verdict.rejected(), request.items);
    delivered += request.items - rejected;
    if (rejected > 0) {
      lost(DropCause.REJECTED, rejected);
    }
    lastSuccessEpochNanos = epochNanos.getAsLong();
    settled(request, request.batch.delivered(verdict, rejected), null);
  }

  /**
   * Counts the items of a request as lost.
   *
   * @param verdict the answer that decided it, if one did
   */
  void dropped(Request request, DropCause cause, ExportException why, @Nullable Verdict verdict) {
    lost(cause, request.items);
    String known = verdict == null ? "" : verdict.errorType();
    String errorType = known.isEmpty() ? cause.text() : known;
    settled(request, request.batch.dropped(request.items, errorType, why, verdict), why);
  }

  private void settled(Request request, boolean last, @Nullable ExportException loss) {
    drains.settled(request.sequence, loss);
    if (last) {
      lock.afterwards(request.batch);
    }
  }

  long dropped() {
    return allDropped;
  }

  DeliveryState state(
      Gate gate,
      boolean closing,
      long sinceEpochNanos,
      Backlog backlog,
      long underWayItems,
      int underWay) {
    return new DeliveryState(
        gate.isOpen(),
        gate.isPaused(),
        closing,
        sinceEpochNanos,
        made,
        delivered,
        dropped,
        backlog.items(),
        backlog.bytes(),
        underWayItems,
        underWay,
        lastSuccessEpochNanos,
        lastErrorEpochNanos,
        lastError);
  }
}
