package dev.peregrine.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * The bytes that the recording thread allocates, as the code asks for them: what the optimizing
 * compiler leaves out depends on what it has seen run before, so a limit holds without its help,
 * and the benchmarks may show less. The least of some rounds counts, since the first ones load
 * classes.
 */
final class AllocatedBytes {

  private static final int ROUNDS = 500;
  private static final int OPERATIONS = 1_000;

  private AllocatedBytes() {}

  static void assertAtMost(long limit, Runnable operation) {
    assertAtMost(limit, OPERATIONS, operation);
  }

  static void assertAtMost(long limit, int operations, Runnable operation) {
    ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS && least > limit; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < operations; i++) {
        operation.run();
      }
      long bytes = threads.getCurrentThreadAllocatedBytes() - before;
      least = Math.min(least, bytes / operations);
    }
    assertThat(least).as("bytes an operation").isLessThanOrEqualTo(limit);
  }
}
