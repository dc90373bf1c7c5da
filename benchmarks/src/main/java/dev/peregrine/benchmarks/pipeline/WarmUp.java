package dev.peregrine.benchmarks.pipeline;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** Does something as often as it can until the JIT compiler has become quiet. */
final class WarmUp {

  private static final long QUIET_COMPILE_MILLIS_PER_SECOND = 20;
  private static final int QUIET_SECONDS = 2;

  private WarmUp() {}

  static void run(int maxSeconds, Runnable batch) {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    int quietSeconds = 0;
    for (int second = 0; second < maxSeconds && quietSeconds < QUIET_SECONDS; second++) {
      long compiledBefore = compiler.getTotalCompilationTime();
      long start = System.nanoTime();
      while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(1)) {
        batch.run();
      }
      long compileMillis = compiler.getTotalCompilationTime() - compiledBefore;
      quietSeconds = compileMillis <= QUIET_COMPILE_MILLIS_PER_SECOND ? quietSeconds + 1 : 0;
    }
  }
}
