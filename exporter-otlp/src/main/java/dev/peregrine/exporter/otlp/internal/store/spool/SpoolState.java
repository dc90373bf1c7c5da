package dev.peregrine.exporter.otlp.internal.store.spool;

import dev.peregrine.exporter.otlp.internal.store.DropCause;
import dev.peregrine.exporter.otlp.internal.store.Origin;
import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import dev.peregrine.exporter.otlp.internal.store.spool.SpoolEntry.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where each request of a spool is. Not thread-safe; {@link HandOver} guards it.
 *
 * <pre>
 * add ─► arrived ─► (written) ─┬─► on disk ─► (read) ─► ready ─► taken ─► done ─► (marked)
 *           └─► taken          └────────────────────────▲
 * </pre>
 */
final class SpoolState {

  /** What is read ahead, so that the next requests are there when they are wanted. */
  private static final int READ_AHEAD_REQUESTS = 4;

  private static final long READ_AHEAD_BYTES = 4 << 20;

  private final boolean json;
  private final long maxArrivedBytes;

  /** In memory only, oldest first. */
  private final ArrayDeque<StoredRequest> arrived = new ArrayDeque<>();

  /** On disk only, oldest first. Those that are gone by now are skipped. */
  private final ArrayDeque<SpoolEntry> onDisk = new ArrayDeque<>();

  /** On disk and in memory, oldest first. */
  private final ArrayDeque<SpooledRequest> ready = new ArrayDeque<>();

  /** To be marked on disk. */
  private final ArrayDeque<SpoolEntry> done = new ArrayDeque<>();

  private List<Drop> drops = new ArrayList<>();
  private boolean news;
  private long arrivedBytes;
  private long readyBytes;
  private int size;
  private long items;
  private long bytes;

  /** Whether what has no room in memory is lost because the disk cannot be used. */
  private boolean failing;

  private boolean closing;
  private boolean ended;

  /** A request that is lost, which somebody has to be told. */
  record Drop(StoredRequest request, DropCause cause) {}

  SpoolState(boolean json, long maxArrivedBytes) {
    this.json = json;
    this.maxArrivedBytes = maxArrivedBytes;
  }

  void add(StoredRequest request) {
    if (closing) {
      drops.add(new Drop(request, DropCause.SHUTDOWN));
      return;
    }
    count(1, request.items(), request.bytes());
    arrived.addLast(request);
    arrivedBytes += request.bytes();
    trim();
  }

  boolean hasRoom(int requestBytes) {
    return arrivedBytes + requestBytes <= maxArrivedBytes;
  }

  @Nullable StoredRequest take() {
    StoredRequest request = pollReady();
    if (request == null) {
      request = nextToWrite();
    }
    if (request != null) {
      count(-1, request.items(), request.bytes());
    }
    return request;
  }

  private @Nullable StoredRequest pollReady() {
    SpooledRequest request = ready.pollFirst();
    if (request != null) {
      readyBytes -= request.bytes();
      request.entry().place = Place.TAKEN;
    }
    return request;
  }

  void putBack(StoredRequest taken) {
    count(1, taken.items(), taken.bytes());
    if (isOnDisk(taken)) {
      SpooledRequest spooled = (SpooledRequest) taken;
      keepOwner(spooled);
      spooled.entry().place = Place.READY;
      ready.addFirst(spooled);
      readyBytes += taken.bytes();
    } else {
      putFirst(inMemory(taken));
    }
  }

  void putBehind(StoredRequest taken) {
    if (isOnDisk(taken)) {
      SpooledRequest spooled = (SpooledRequest) taken;
      keepOwner(spooled);
      count(1, taken.items(), taken.bytes());
      spooled.entry().place = Place.ON_DISK;
      putLast(spooled.entry(), taken.message());
    } else {
      add(inMemory(taken));
    }
  }

  /** Whether the disk still has a request that was taken. */
  private static boolean isOnDisk(StoredRequest taken) {
    return taken instanceof SpooledRequest spooled && spooled.entry().place == Place.TAKEN;
  }

  private static void keepOwner(SpooledRequest taken) {
    taken.entry().owner = taken.owner();
  }

  /** The same request without the place on disk that it does not have any more. */
  private static StoredRequest inMemory(StoredRequest request) {
    return request instanceof SpooledRequest
        ? new StoredRequest(
            request.message(),
            request.items(),
            request.json(),
            request.createdEpochNanos(),
            request.owner())
        : request;
  }

  void done(StoredRequest taken) {
    if (taken instanceof SpooledRequest spooled && spooled.entry().place == Place.TAKEN) {
      spooled.entry().place = Place.DONE;
      done.addLast(spooled.entry());
    }
    leaveOrigin(taken);
  }

  void cut(StoredRequest taken, List<StoredRequest> parts) {
    Origin origin = taken.origin();
    if (origin != null) {
      taken.setOrigin(null);
      origin.cutOne(parts.size());
    } else if (isOnDisk(taken)) {
      origin = new Origin(taken, parts.size());
    }
    for (StoredRequest part : parts) {
      part.setOrigin(origin);
    }
  }

  /** A part is done, or on disk: the whole that it is from may not be needed any more. */
  private void leaveOrigin(StoredRequest part) {
    Origin origin = part.origin();
    if (origin != null) {
      part.setOrigin(null);
      if (origin.closeOne()) {
        done(origin.whole());
      }
    }
  }

  void close() {
    closing = true;
  }

  boolean isClosing() {
    return closing;
  }

  int size() {
    return size;
  }

  long items() {
    return items;
  }

  long bytes() {
    return bytes;
  }

  /** Drops the oldest in memory until the rest has room. The last one stays: it is about to go. */
  private void trim() {
    while (arrivedBytes > maxArrivedBytes && arrived.size() > 1) {
      StoredRequest oldest = arrived.removeFirst();
      arrivedBytes -= oldest.bytes();
      lost(oldest, failing ? DropCause.SPOOL_FAILED : DropCause.SPOOL_FULL);
    }
  }

  /** Whether something of these kinds can be done. */
  boolean hasWork(boolean mark, boolean read, boolean write) {
    return (mark && !done.isEmpty())
        || (read && !onDisk.isEmpty() && isReadAheadWanted())
        || (write && !arrived.isEmpty());
  }

  private boolean isReadAheadWanted() {
    return ready.size() < READ_AHEAD_REQUESTS && readyBytes < READ_AHEAD_BYTES;
  }

  /** The disk cannot be used now. */
  void unusable() {
    failing = true;
  }

  /** The disk can be used, and holds requests of an earlier run. */
  void found(Collection<SpoolEntry> entries) {
    failing = false;
    for (SpoolEntry entry : entries) {
      onDisk.addLast(entry);
      count(1, entry.items, entry.bytes);
    }
  }

  /** The request to be written next; whoever asks has to say what became of it. */
  @Nullable StoredRequest nextToWrite() {
    StoredRequest request = arrived.pollFirst();
    if (request != null) {
      arrivedBytes -= request.bytes();
    }
    return request;
  }

  void written(StoredRequest request, SpoolEntry entry) {
    failing = false;
    putLast(entry, request.message());
    leaveOrigin(request);
    news = true;
  }

  private void putLast(SpoolEntry entry, byte[] message) {
    if (onDisk.isEmpty() && isReadAheadWanted()) {
      addReady(entry, message);
    } else {
      onDisk.addLast(entry);
    }
  }

  void notWritten(StoredRequest request) {
    failing = true;
    putFirst(request);
    news = true;
  }

  private void putFirst(StoredRequest request) {
    if (ended) {
      lost(request, DropCause.SHUTDOWN);
      return;
    }
    arrived.addFirst(request);
    arrivedBytes += request.bytes();
    trim();
  }

  /** Nothing is written any more. */
  void end() {
    ended = true;
    for (StoredRequest request : arrived) {
      lost(request, DropCause.SHUTDOWN);
    }
    arrived.clear();
    arrivedBytes = 0;
  }

  /** A request in memory is lost. */
  void lost(StoredRequest request, DropCause cause) {
    count(-1, request.items(), request.bytes());
    drops.add(new Drop(request, cause));
    leaveOrigin(request);
  }

  /** The request to be read next, as long as nobody says what became of it. */
  @Nullable SpoolEntry nextToRead() {
    while (!onDisk.isEmpty() && onDisk.getFirst().place != Place.ON_DISK) {
      onDisk.removeFirst();
    }
    return isReadAheadWanted() ? onDisk.peekFirst() : null;
  }

  void read(SpoolEntry entry, byte[] message) {
    onDisk.removeFirst();
    addReady(entry, message);
    news = true;
  }

  private void addReady(SpoolEntry entry, byte[] message) {
    entry.place = Place.READY;
    ready.addLast(new SpooledRequest(entry, message, json));
    readyBytes += message.length;
  }

  /** The request that was to be read cannot be. */
  void unreadable(SpoolEntry entry) {
    onDisk.removeFirst();
    lost(entry, DropCause.UNREADABLE);
    entry.place = Place.DONE;
    done.addLast(entry);
  }

  /** The segment of these requests is deleted. One that is taken may still come back. */
  void deleted(Collection<SpoolEntry> entries) {
    for (SpoolEntry entry : entries) {
      if (entry.place == Place.ON_DISK || entry.place == Place.READY) {
        lost(entry, DropCause.SPOOL_FULL);
      }
      entry.place = Place.GONE;
    }
    ready.removeIf(request -> request.entry().place == Place.GONE);
    readyBytes = ready.stream().mapToLong(StoredRequest::bytes).sum();
    done.removeIf(entry -> entry.place == Place.GONE);
  }

  private void lost(SpoolEntry entry, DropCause cause) {
    count(-1, entry.items, entry.bytes);
    drops.add(new Drop(SpooledRequest.lost(entry, json), cause));
  }

  /** The request to be marked as done next, as long as it is not. */
  @Nullable SpoolEntry nextToMark() {
    return done.peekFirst();
  }

  void marked() {
    done.removeFirst();
  }

  /** What was dropped since the last call. */
  List<Drop> pollDrops() {
    if (drops.isEmpty()) {
      return List.of();
    }
    List<Drop> polled = drops;
    drops = new ArrayList<>();
    return polled;
  }

  /** Whether {@link #take()} may have something since the last call that it had not before. */
  boolean pollNews() {
    boolean polled = news;
    news = false;
    return polled;
  }

  private void count(int sign, int requestItems, int requestBytes) {
    size += sign;
    items += (long) sign * requestItems;
    bytes += (long) sign * requestBytes;
  }
}
