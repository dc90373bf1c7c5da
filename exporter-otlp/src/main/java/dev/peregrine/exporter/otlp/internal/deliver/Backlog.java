package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.options.DeliveryOptions;
import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.store.MemoryStore;
import dev.peregrine.exporter.otlp.internal.store.RequestStore;
import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import dev.peregrine.exporter.otlp.internal.store.spool.RecordKind;
import dev.peregrine.exporter.otlp.internal.store.spool.SpoolOptions;
import dev.peregrine.exporter.otlp.internal.store.spool.SpoolStore;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The requests that wait, and until when the callers of {@code export} wait for them. Guarded by
 * the delivery's lock.
 */
final class Backlog {

  private final RequestStore store;

  /** The same store if nothing may stay in it for longer than its caller waits; else null. */
  private final @Nullable MemoryStore limbo;

  private final PriorityQueue<Batch> watched = new PriorityQueue<>();

  private Backlog(RequestStore store, @Nullable MemoryStore limbo) {
    this.store = store;
    this.limbo = limbo;
  }

  /**
   * The one that options ask for. It keeps requests unless that, or all retrying, is turned off.
   */
  static Backlog of(ExporterOptions options) {
    DeliveryOptions delivery = options.delivery();
    SpoolOptions spool = delivery.spool();
    if (options.retryPolicy() == null || (spool == null && delivery.storeBytes() == 0)) {
      return passing();
    }
    return keeping(
        spool == null
            ? new MemoryStore(delivery.storeBytes())
            : SpoolStore.create(
                spool,
                options.spoolName(),
                new RecordKind(options.signal().counted(), options.json()),
                Math.max(delivery.storeBytes(), delivery.maxBatchBytes())));
  }

  /** One that keeps requests until they are sent. */
  static Backlog keeping(RequestStore store) {
    return new Backlog(store, null);
  }

  /** One for requests between two attempts, whose callers wait for them. */
  static Backlog passing() {
    MemoryStore limbo = new MemoryStore(Long.MAX_VALUE);
    return new Backlog(limbo, limbo);
  }

  /** Whether what is here stays when its caller does not wait any more. */
  boolean keeps() {
    return limbo == null;
  }

  /** Whether all that is here takes memory. */
  boolean isInMemory() {
    return store instanceof MemoryStore;
  }

  /** The oldest request of those that take memory, which stays; null if there is none. */
  @Nullable StoredRequest oldestInMemory() {
    return store instanceof MemoryStore memory ? memory.peek() : null;
  }

  void listen(RequestStore.Listener listener) {
    store.listen(listener);
  }

  /**
   * Adds a request, or returns one.
   *
   * @param form its form for keeping
   * @param behind whether others shall go first now
   */
  void put(Request request, StoredRequest form, boolean behind) {
    watch(request.batch);
    boolean taken = request.isTaken();
    request.toStore();
    if (!taken) {
      store.add(form);
    } else if (behind) {
      store.putBehind(form);
    } else {
      store.putBack(form);
    }
  }

  private void watch(Batch batch) {
    if (!batch.watched && batch.isLimited()) {
      batch.watched = true;
      watched.add(batch);
    }
  }

  @Nullable StoredRequest take() {
    return store.take();
  }

  /** Notes that a request is settled, wherever it came from. */
  void done(Request request) {
    StoredRequest form = request.stored();
    if (form != null) {
      store.done(form);
    }
  }

  /** Notes that a request comes in parts from now on, wherever it came from. */
  void cut(Request request, List<Request> parts) {
    store.cut(request.toStored(), parts.stream().map(Request::toStored).toList());
  }

  /** Returns the batches whose caller stops waiting. */
  List<Batch> expired(long now) {
    List<Batch> expired = new ArrayList<>();
    for (Batch first = watched.peek(); first != null; first = watched.peek()) {
      if (first.nanosLeft(now) > 0) {
        break;
      }
      watched.remove();
      if (!first.result.isDone()) {
        expired.add(first);
      }
    }
    return expired;
  }

  /** Takes out what nobody waits for any more, unless it is kept for other reasons. */
  List<Request> remove(Batch expired) {
    List<Request> removed = new ArrayList<>();
    if (limbo != null) {
      limbo.removeIf(
          stored -> {
            if (stored.owner() instanceof Request own && own.batch == expired) {
              removed.add(own);
              return true;
            }
            return false;
          });
    }
    return removed;
  }

  /** For how long nobody stops waiting; {@link Long#MAX_VALUE} if nobody waits. */
  long nanosLeft(long now) {
    Batch first = watched.peek();
    return first == null ? Long.MAX_VALUE : first.nanosLeft(now);
  }

  /** Whether a request of that size has room without another one being dropped. */
  boolean hasRoom(int bytes) {
    return store.hasRoom(bytes);
  }

  boolean isEmpty() {
    return store.size() == 0;
  }

  int size() {
    return store.size();
  }

  long items() {
    return store.items();
  }

  long bytes() {
    return store.bytes();
  }

  CompletableResultCode close() {
    return store.close();
  }
}
