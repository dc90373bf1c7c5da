package dev.peregrine.benchmarks.jmh;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Counts the spans or log records that one thread makes, and keeps it at the exporter's pace. */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Made {

  private static final int CHECK_EVERY = 256;

  /** What never came to the exporter, of all that the benchmark has made. */
  public long dropped;

  private int uncounted;
  private @Nullable Pace pace;

  void one(Pace present) {
    if (pace != present) {
      pace = present;
    }
    if (++uncounted == CHECK_EVERY) {
      uncounted = 0;
      present.awaitRoom(CHECK_EVERY);
    }
  }

  /** Flushes, and compares what was made with what was exported. */
  @TearDown(Level.Iteration)
  public void count() {
    dropped = pace == null ? 0 : pace.countDropped(uncounted);
    uncounted = 0;
  }
}
