package dev.peregrine.exporter.otlp.internal.store.spool;

import dev.peregrine.exporter.otlp.internal.store.DropCause;
import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The thread of a spool: everything that touches the disk happens here. What fails is tried again
 * after a pause, each kind of access by itself: a full disk can still be read, and emptied.
 */
final class SpoolWriter implements Runnable {

  /** After that many failures in a row a record that cannot be read is given up. */
  private static final int MAX_READ_FAILURES = 3;

  /** Opens the directory. */
  interface Opener {
    SpoolFiles open() throws IOException;
  }

  private final Opener opener;
  private final RecordKind kind;
  private final SpoolOptions options;
  private final HandOver handOver;
  private final SpoolLog log;
  private final long pauseNanos;
  private final CompletableResultCode result = new CompletableResultCode();

  /** Null until it could be opened. */
  private @Nullable SpoolDirectory directory;

  private int readFailures;

  private final Access opening = new Access("opened", this::open);
  private final Access marking = new Access("marked", () -> directory != null && mark(directory));
  private final Access reading = new Access("read", () -> directory != null && read(directory));
  private final Access writing = new Access("written", () -> directory != null && write(directory));

  SpoolWriter(
      Opener opener,
      RecordKind kind,
      SpoolOptions options,
      HandOver handOver,
      SpoolLog log,
      long pauseNanos) {
    this.opener = opener;
    this.kind = kind;
    this.options = options;
    this.handOver = handOver;
    this.log = log;
    this.pauseNanos = pauseNanos;
  }

  /** Done when the thread has nothing left to do. */
  CompletableResultCode result() {
    return result;
  }

  @Override
  public void run() {
    boolean clean = false;
    try {
      do {
        round();
      } while (handOver.await(can(marking), can(reading), can(writing), patience()));
      clean = end();
    } finally {
      if (clean) {
        result.succeed();
      } else {
        close();
        result.fail();
      }
    }
  }

  /** Does one thing of each kind, if there is one to do. Returns whether there was. */
  boolean round() {
    boolean worked = false;
    if (directory == null && opening.isDue()) {
      worked = opening.attempt();
      if (!worked) {
        handOver.change(SpoolState::unusable);
      }
    }
    for (Access access : List.of(marking, reading, writing)) {
      worked |= can(access) && access.attempt();
    }
    return worked;
  }

  private boolean can(Access access) {
    return directory != null && access.isDue();
  }

  /** How long nothing has to be tried again. */
  private long patience() {
    return isFailing() ? pauseNanos : Long.MAX_VALUE;
  }

  private boolean isFailing() {
    return opening.failing || marking.failing || reading.failing || writing.failing;
  }

  private boolean open() throws IOException {
    SpoolFiles files = opener.open();
    try {
      SpoolDirectory opened = SpoolDirectory.open(files, kind, options);
      List<SpoolEntry> waiting = opened.waiting();
      log.found(waiting.size(), opened.damage());
      directory = opened;
      handOver.found(waiting);
      return true;
    } finally {
      if (directory == null) {
        files.close();
      }
    }
  }

  private boolean mark(SpoolDirectory open) throws IOException {
    SpoolEntry entry = handOver.ask(SpoolState::nextToMark);
    if (entry == null) {
      return false;
    }
    open.markDone(entry);
    handOver.change(SpoolState::marked);
    return true;
  }

  private boolean read(SpoolDirectory open) throws IOException {
    SpoolEntry entry = handOver.ask(SpoolState::nextToRead);
    if (entry == null) {
      return false;
    }
    byte[] message = null;
    try {
      message = open.read(entry);
    } catch (IOException e) {
      readFailures++;
      if (readFailures < MAX_READ_FAILURES) {
        throw e;
      }
    }
    readFailures = 0;
    if (message == null) {
      handOver.change(state -> state.unreadable(entry));
    } else {
      byte[] intact = message;
      handOver.change(state -> state.read(entry, intact));
    }
    return true;
  }

  private boolean write(SpoolDirectory open) throws IOException {
    while (open.isOverfull()) {
      dropOldest(open);
    }
    StoredRequest request = handOver.ask(SpoolState::nextToWrite);
    if (request == null) {
      return false;
    }
    if (!open.canHold(request.bytes())) {
      handOver.change(state -> state.lost(request, DropCause.SPOOL_FULL));
      return true;
    }
    SpoolEntry entry = null;
    try {
      while (open.needsRoom(request.bytes())) {
        dropOldest(open);
      }
      entry = open.append(request);
    } finally {
      if (entry == null) {
        handOver.change(state -> state.notWritten(request));
      }
    }
    SpoolEntry written = entry;
    handOver.change(state -> state.written(request, written));
    return true;
  }

  private void dropOldest(SpoolDirectory open) throws IOException {
    Collection<SpoolEntry> dropped = open.dropOldest();
    handOver.change(state -> state.deleted(dropped));
  }

  /** Writes what is in memory, without pauses for a disk that fails, and closes everything. */
  private boolean end() {
    if (directory == null) {
      opening.attempt();
    }
    boolean more = true;
    while (more) {
      more = marking.attempt() | writing.attempt();
    }
    boolean closed = close();
    handOver.change(SpoolState::end);
    return closed;
  }

  private boolean close() {
    try {
      if (directory != null) {
        directory.close();
      }
      return true;
    } catch (IOException e) {
      log.failed("closed", e);
      return false;
    }
  }

  private interface Action {
    /** Does one thing, and says whether there was one to do. */
    boolean run() throws IOException;
  }

  /** One kind of access to the disk. */
  private final class Access {

    private final String name;
    private final Action action;
    private boolean failing;
    private long failedNanos;

    Access(String name, Action action) {
      this.name = name;
      this.action = action;
    }

    /** Whether it works, or has not been tried for a while. */
    boolean isDue() {
      return !failing || System.nanoTime() - failedNanos >= pauseNanos;
    }

    /** Does one thing, and returns whether there was one to do and it was done. */
    boolean attempt() {
      try {
        boolean worked = action.run();
        if (worked && failing) {
          failing = false;
          if (!isFailing()) {
            log.works();
          }
        }
        return worked;
      } catch (IOException | RuntimeException | Error e) {
        failing = true;
        failedNanos = System.nanoTime();
        log.failed(name, e);
        return false;
      }
    }
  }
}
