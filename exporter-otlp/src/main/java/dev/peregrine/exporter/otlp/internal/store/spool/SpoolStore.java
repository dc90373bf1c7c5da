package dev.peregrine.exporter.otlp.internal.store.spool;

import dev.peregrine.exporter.otlp.internal.store.RequestStore;
import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps requests on disk, so that they outlive the process. They pass through memory, and stay
 * there as long as the disk does not take them.
 */
public final class SpoolStore implements RequestStore {

  /** How long a disk that failed, or a directory that another has, is left alone. */
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final HandOver handOver;
  private final SpoolWriter writer;
  private final Thread thread;

  private SpoolStore(HandOver handOver, SpoolWriter writer, Thread thread) {
    this.handOver = handOver;
    this.writer = writer;
    this.thread = thread;
  }

  /**
   * Makes the store of one exporter. Nothing is opened before {@link #listen}.
   *
   * @param name the directory within that of the options that belongs to this exporter
   * @param kind what it sends, and all that it is handed of what earlier runs have left
   * @param memoryBytes how much may wait for the disk; more is dropped, oldest first
   */
  public static SpoolStore create(
      SpoolOptions options, String name, RecordKind kind, long memoryBytes) {
    SpoolOptions own = options.in(name);
    return create(
        () -> DiskFiles.open(own.directory()),
        own,
        kind,
        memoryBytes,
        PAUSE_NANOS,
        writer -> daemon(writer, "peregrine-spool-" + name));
  }

  static SpoolStore create(
      SpoolWriter.Opener opener,
      SpoolOptions options,
      RecordKind kind,
      long memoryBytes,
      long pauseNanos,
      Function<SpoolWriter, Thread> threads) {
    HandOver handOver = new HandOver(new SpoolState(kind.json(), memoryBytes));
    SpoolLog log = new SpoolLog(options.directory(), memoryBytes);
    SpoolWriter writer = new SpoolWriter(opener, kind, options, handOver, log, pauseNanos);
    return new SpoolStore(handOver, writer, threads.apply(writer));
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(null, task, name, 0, /* inheritThreadLocals= */ false);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void listen(Listener listener) {
    handOver.listen(listener);
    thread.start();
  }

  @Override
  public boolean hasRoom(int requestBytes) {
    return handOver.ask(state -> state.hasRoom(requestBytes));
  }

  @Override
  public void add(StoredRequest request) {
    handOver.change(state -> state.add(request));
  }

  @Override
  public @Nullable StoredRequest take() {
    return handOver.ask(SpoolState::take);
  }

  @Override
  public void putBack(StoredRequest taken) {
    handOver.change(state -> state.putBack(taken));
  }

  @Override
  public void putBehind(StoredRequest taken) {
    handOver.change(state -> state.putBehind(taken));
  }

  @Override
  public void done(StoredRequest taken) {
    handOver.change(state -> state.done(taken));
  }

  @Override
  public void cut(StoredRequest taken, List<StoredRequest> parts) {
    handOver.change(state -> state.cut(taken, parts));
  }

  @Override
  public int size() {
    return handOver.ask(SpoolState::size);
  }

  @Override
  public long items() {
    return handOver.ask(SpoolState::items);
  }

  @Override
  public long bytes() {
    return handOver.ask(SpoolState::bytes);
  }

  @Override
  public CompletableResultCode close() {
    handOver.change(SpoolState::close);
    if (thread.getState() == Thread.State.NEW) {
      writer.result().succeed();
    }
    return writer.result();
  }
}
