package dev.peregrine.exporter.otlp.internal.store.spool;

import dev.peregrine.exporter.otlp.internal.store.DropCause;
import dev.peregrine.exporter.otlp.internal.store.RequestStore;
import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Notes what it hears, and lets tests wait for it. */
final class RecordingListener implements RequestStore.Listener {

  /** Long enough for any machine; only a test that fails waits that long. */
  private static final long PATIENCE_SECONDS = 60;

  private final Semaphore ready = new Semaphore(0);
  private final List<Drop> drops = new ArrayList<>();
  private int foundRequests;
  private long foundItems;

  record Drop(int items, Object owner, DropCause cause) {}

  @Override
  public synchronized void found(int requests, long items) {
    foundRequests += requests;
    foundItems += items;
  }

  @Override
  public void ready() {
    ready.release();
  }

  @Override
  public synchronized void dropped(StoredRequest request, DropCause cause) {
    drops.add(new Drop(request.items(), request.owner(), cause));
  }

  synchronized int foundRequests() {
    return foundRequests;
  }

  synchronized long foundItems() {
    return foundItems;
  }

  synchronized List<Drop> drops() {
    return List.copyOf(drops);
  }

  /** Takes the next request as soon as there is one. */
  StoredRequest take(RequestStore store) throws InterruptedException {
    StoredRequest request = store.take();
    while (request == null) {
      awaitReady();
      request = store.take();
    }
    return request;
  }

  void awaitReady() throws InterruptedException {
    if (!ready.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("The store did nothing");
    }
  }
}
