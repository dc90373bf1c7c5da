package dev.peregrine.exporter.otlp.internal.store;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps requests until they can be sent, oldest first. Its caller calls from one thread at a time
 * and may hold a lock, so no method waits or does I/O; what needs that happens on a thread of the
 * store.
 *
 * <p>A request that was taken belongs to the taker until it is {@linkplain #done done} or
 * {@linkplain #putBack put back}.
 */
public interface RequestStore {

  /** Sets who hears of drops and readiness. Called once, before anything else. */
  void listen(Listener listener);

  /** Whether a request of that size has room without another one being dropped. */
  boolean hasRoom(int requestBytes);

  /** Adds a request behind all others. If there is no room, the oldest are dropped. */
  void add(StoredRequest request);

  /**
   * The oldest request, or null if none can be had now. A store that still has some then calls
   * {@link Listener#ready()} later.
   */
  @Nullable StoredRequest take();

  /**
   * Returns a request that was taken, in front of all others. So it is also the first to be dropped
   * if there is no room any more.
   */
  void putBack(StoredRequest taken);

  /** Returns a request that was taken, behind all others. */
  void putBehind(StoredRequest taken);

  /**
   * A request that was taken, or is a part of one, has been delivered or dropped, and is not handed
   * out again.
   */
  void done(StoredRequest taken);

  /**
   * A request that was taken, or is a part of one, comes in parts from now on. It is done when each
   * of them is done, or kept as safely as it was itself.
   */
  void cut(StoredRequest taken, List<StoredRequest> parts);

  /** How many requests are kept and not taken. */
  int size();

  /** How many items are in them. */
  long items();

  /** How many bytes these have. */
  long bytes();

  /**
   * Ends the store. What does not outlive the process is dropped, because of {@link
   * DropCause#SHUTDOWN}.
   *
   * @return done when no file and no thread is left; fails if something else was lost
   */
  CompletableResultCode close();

  /**
   * Hears what a store does by itself. Called within a method of the store, on its caller's thread;
   * or on a thread of the store, which then holds no lock that a method of the store needs.
   */
  interface Listener {

    /** Requests of an earlier run were found, and are kept from now on. */
    void found(int requests, long items);

    /** {@link RequestStore#take()} has something again. Called on a thread of the store only. */
    void ready();

    /** A request is lost. */
    void dropped(StoredRequest request, DropCause cause);
  }
}
