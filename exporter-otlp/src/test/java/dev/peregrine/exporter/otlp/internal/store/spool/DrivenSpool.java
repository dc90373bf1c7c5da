package dev.peregrine.exporter.otlp.internal.store.spool;

import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.ArrayList;
import java.util.List;

/** A store whose thread does something when a test says so, and nothing else. */
public final class DrivenSpool {

  public final SpoolStore store;
  final RecordingListener listener = new RecordingListener();
  private SpoolWriter writer;

  DrivenSpool(SpoolWriter.Opener opener, SpoolOptions options, long memoryBytes) {
    store = SpoolStore.create(opener, options, Spools.SPANS, memoryBytes, 0, this::idleThread);
    store.listen(listener);
  }

  /** One that somebody else listens to. */
  public DrivenSpool(MemoryFiles files) {
    store =
        SpoolStore.create(
            () -> files,
            Spools.options(1 << 20, 1 << 18),
            Spools.SPANS,
            1 << 20,
            0,
            this::idleThread);
  }

  private Thread idleThread(SpoolWriter task) {
    writer = task;
    return new Thread(() -> {});
  }

  /** Lets the thread do what there is to do, as far as that works. */
  public void work() {
    boolean worked = true;
    while (worked) {
      worked = round();
    }
  }

  /** Lets the thread do one thing of each kind, and returns whether there was one that worked. */
  public boolean round() {
    return writer.round();
  }

  void add(int id, int bytes) {
    store.add(Spools.request(id, bytes));
  }

  /** Adds requests of 50 bytes from 0 on, and writes them. */
  void addAndWrite(int requests) {
    for (int id = 0; id < requests; id++) {
      add(id, 50);
      work();
    }
  }

  StoredRequest take() {
    work();
    StoredRequest request = store.take();
    if (request == null) {
      throw new AssertionError("Nothing to take, but " + store.size() + " are there");
    }
    return request;
  }

  /** Takes all there is and returns what it was. */
  List<Integer> takeIds() {
    work();
    List<Integer> ids = new ArrayList<>();
    while (store.size() > 0) {
      ids.add(Spools.id(take().message()));
    }
    return ids;
  }

  /** Ends the store, and the thread. */
  CompletableResultCode close() {
    CompletableResultCode result = store.close();
    end();
    return result;
  }

  /** Lets the thread come to its end after the store was closed. */
  public void end() {
    writer.run();
  }
}
