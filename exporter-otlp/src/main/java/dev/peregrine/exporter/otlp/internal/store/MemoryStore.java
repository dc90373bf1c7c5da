package dev.peregrine.exporter.otlp.internal.store;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps requests in memory, up to a number of bytes. Used by one thread at a time. */
public final class MemoryStore implements RequestStore {

  private final ArrayDeque<StoredRequest> requests = new ArrayDeque<>();
  private @Nullable Listener listener;
  private long maxBytes;
  private boolean closed;
  private long bytes;
  private long items;

  public MemoryStore(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public void listen(Listener newListener) {
    listener = newListener;
  }

  @Override
  public boolean hasRoom(int requestBytes) {
    return bytes + requestBytes <= maxBytes;
  }

  @Override
  public void add(StoredRequest request) {
    requests.addLast(request);
    count(request, 1);
    trim();
  }

  @Override
  public @Nullable StoredRequest take() {
    StoredRequest oldest = requests.pollFirst();
    if (oldest != null) {
      count(oldest, -1);
    }
    return oldest;
  }

  @Override
  public void putBack(StoredRequest taken) {
    requests.addFirst(taken);
    count(taken, 1);
    trim();
  }

  @Override
  public void putBehind(StoredRequest taken) {
    add(taken);
  }

  @Override
  public void done(StoredRequest taken) {
    // It left with take().
  }

  @Override
  public void cut(StoredRequest taken, List<StoredRequest> parts) {
    // It left with take().
  }

  /** Takes out what a condition is true of. */
  public void removeIf(Predicate<? super StoredRequest> condition) {
    requests.removeIf(
        request -> {
          boolean hit = condition.test(request);
          if (hit) {
            count(request, -1);
          }
          return hit;
        });
  }

  /** The oldest request, which stays; null if there is none. */
  public @Nullable StoredRequest peek() {
    return requests.peekFirst();
  }

  @Override
  public int size() {
    return requests.size();
  }

  @Override
  public long items() {
    return items;
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public CompletableResultCode close() {
    maxBytes = -1;
    closed = true;
    trim();
    return CompletableResultCode.ofSuccess();
  }

  private void trim() {
    while (bytes > maxBytes) {
      StoredRequest oldest = take();
      if (oldest == null) {
        return;
      }
      if (listener != null) {
        listener.dropped(oldest, closed ? DropCause.SHUTDOWN : DropCause.STORE_FULL);
      }
    }
  }

  private void count(StoredRequest request, int sign) {
    bytes += (long) sign * request.bytes();
    items += (long) sign * request.items();
  }
}
