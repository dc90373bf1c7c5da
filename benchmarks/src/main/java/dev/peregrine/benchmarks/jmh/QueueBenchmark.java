package dev.peregrine.benchmarks.jmh;

import dev.peregrine.sdk.common.internal.concurrent.BoundedMpscQueue;
import java.util.concurrent.TimeUnit;
import org.jctools.queues.atomic.MpscAtomicArrayQueue;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The queue between those who end spans and the worker, and the one of JCTools that does the same
 * without {@code Unsafe}: by one thread that offers and polls, and by two that offer while a third
 * polls batches.
 */
@State(Scope.Group)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class QueueBenchmark {

  private static final int CAPACITY = 2048;
  private static final int BATCH = 512;

  /** About as much as an application does between two spans, at the least. */
  private static final int WORK = 20;

  private final BoundedMpscQueue<Object> ours = new BoundedMpscQueue<>(CAPACITY);
  private final MpscAtomicArrayQueue<Object> theirs = new MpscAtomicArrayQueue<>(CAPACITY);

  @Benchmark
  @Group("oneThread")
  @GroupThreads(1)
  public @Nullable Object oneThread() {
    ours.offer(this);
    return ours.poll();
  }

  @Benchmark
  @Group("oneThreadJctools")
  @GroupThreads(1)
  public @Nullable Object oneThreadJctools() {
    theirs.offer(this);
    return theirs.poll();
  }

  @Benchmark
  @Group("twoProducers")
  @GroupThreads(2)
  public boolean offer() {
    Blackhole.consumeCPU(WORK);
    return ours.offer(this);
  }

  @Benchmark
  @Group("twoProducers")
  @GroupThreads(1)
  public int pollBatch() {
    int polled = 0;
    while (polled < BATCH && ours.poll() != null) {
      polled++;
    }
    return polled;
  }

  @Benchmark
  @Group("twoProducersJctools")
  @GroupThreads(2)
  public boolean offerJctools() {
    Blackhole.consumeCPU(WORK);
    return theirs.offer(this);
  }

  @Benchmark
  @Group("twoProducersJctools")
  @GroupThreads(1)
  public int pollBatchJctools() {
    int polled = 0;
    while (polled < BATCH && theirs.poll() != null) {
      polled++;
    }
    return polled;
  }
}
