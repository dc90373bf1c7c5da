package dev.peregrine.testsupport;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What an exporter does that keeps what it is given, and notices when it is called by two threads
 * at once.
 *
 * @param <T> what is exported
 * @param <R> the result code
 */
public class ExportRecorder<T, R> {

  public final List<T> items = new CopyOnWriteArrayList<>();
  public final AtomicInteger flushes = new AtomicInteger();
  public final AtomicInteger shutdowns = new AtomicInteger();
  public final AtomicInteger overlaps = new AtomicInteger();
  public volatile Supplier<R> exportResult;
  public volatile Supplier<R> flushResult;
  public volatile Supplier<R> shutdownResult;
  private final AtomicInteger calls = new AtomicInteger();

  /** Succeeds in all that it is asked for, until a test wants something else. */
  protected ExportRecorder(Supplier<R> success) {
    exportResult = success;
    flushResult = success;
    shutdownResult = success;
  }

  public final R export(Collection<T> batch) {
    if (calls.getAndIncrement() != 0) {
      overlaps.incrementAndGet();
    }
    try {
      items.addAll(batch);
      return exportResult.get();
    } finally {
      calls.decrementAndGet();
    }
  }

  public final R flush() {
    flushes.incrementAndGet();
    return flushResult.get();
  }

  public final R shutdown() {
    shutdowns.incrementAndGet();
    return shutdownResult.get();
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "{}";
  }
}
