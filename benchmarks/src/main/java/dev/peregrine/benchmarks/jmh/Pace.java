package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Keeps the threads of a benchmark at the pace of the exporter behind a batch processor.
 *
 * <p>A benchmark makes spans or log records without pause. To drop some of them would make the rest
 * look cheap, so a thread that is {@link #MAX_WAITING} ahead of the exporter waits for it: the time
 * of one is what can be kept up without loss, on both sides.
 */
final class Pace {

  private static final int MAX_WAITING = 8_192;

  /** Of the processor's queue. */
  static final int QUEUE_SIZE = 2 * MAX_WAITING;

  private static final long STALLED_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final LongSupplier exported;
  private final Supplier<CompletableResultCode> flush;
  private final AtomicLong made = new AtomicLong();

  Pace(LongSupplier exported, Supplier<CompletableResultCode> flush) {
    this.exported = exported;
    this.flush = flush;
  }

  void awaitRoom(long more) {
    long all = made.addAndGet(more);
    if (all - exported.getAsLong() <= MAX_WAITING) {
      return;
    }
    long start = System.nanoTime();
    while (all - exported.getAsLong() > MAX_WAITING) {
      if (System.nanoTime() - start > STALLED_NANOS) {
        throw new IllegalStateException("the batch processor drops something or stands still");
      }
      LockSupport.parkNanos(1_000);
    }
  }

  long countDropped(long more) {
    long all = made.addAndGet(more);
    flush.get().join(10, TimeUnit.SECONDS);
    return all - exported.getAsLong();
  }
}
