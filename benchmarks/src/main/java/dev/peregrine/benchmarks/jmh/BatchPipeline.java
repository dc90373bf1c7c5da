package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A tracer whose spans, always sampled, go through a batch processor to an exporter that does
 * nothing. All threads of a benchmark share it.
 *
 * <p>A benchmark makes spans without pause. To drop some of them would make the rest look cheap, so
 * a thread that is {@link #MAX_WAITING} spans ahead of the exporter waits for it: the time of a
 * span is what can be kept up without loss, on both sides.
 */
@State(Scope.Benchmark)
public class BatchPipeline {

  private static final int MAX_WAITING = 8_192;
  private static final int QUEUE_SIZE = 2 * MAX_WAITING;
  private static final int CHECK_EVERY = 256;
  private static final long STALLED_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final CountingExporter exporter = new CountingExporter();
  private final AtomicLong ended = new AtomicLong();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder()
          .setSampler(Sampler.alwaysOn())
          .addSpanProcessor(
              BatchSpanProcessor.builder(exporter).setMaxQueueSize(QUEUE_SIZE).build())
          .build();

  final Tracer tracer = provider.get("dev.peregrine.benchmarks", "1.0");

  /** Stops the batch worker. */
  @TearDown(Level.Trial)
  public void close() {
    provider.shutdown().join(10, TimeUnit.SECONDS);
  }

  private void awaitRoom(long more) {
    long all = ended.addAndGet(more);
    if (all - exporter.exported() <= MAX_WAITING) {
      return;
    }
    long start = System.nanoTime();
    while (all - exporter.exported() > MAX_WAITING) {
      if (System.nanoTime() - start > STALLED_NANOS) {
        throw new IllegalStateException("the batch processor drops spans or stands still");
      }
      LockSupport.parkNanos(1_000);
    }
  }

  private long countDropped(long more) {
    long all = ended.addAndGet(more);
    provider.forceFlush().join(10, TimeUnit.SECONDS);
    return all - exporter.exported();
  }

  /** Counts the spans of one thread, and keeps it at the pace of the exporter. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Spans {

    /** Spans that never came to the exporter, of all that the benchmark has made. */
    public long dropped;

    private int uncounted;

    void ended(BatchPipeline pipeline) {
      if (++uncounted == CHECK_EVERY) {
        uncounted = 0;
        pipeline.awaitRoom(CHECK_EVERY);
      }
    }

    /** Flushes, and compares what was made with what was exported. */
    @TearDown(Level.Iteration)
    public void count(BatchPipeline pipeline) {
      dropped = pipeline.countDropped(uncounted);
      uncounted = 0;
    }
  }
}
