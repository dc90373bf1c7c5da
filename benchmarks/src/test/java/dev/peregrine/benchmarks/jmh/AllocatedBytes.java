package dev.peregrine.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The bytes that the recording thread allocates, on code that the optimizing compiler has seen: as
 * an extension it skips tests in a virtual machine without that. The least of many rounds counts,
 * since a round that ran before the compiler was done allocates more.
 */
final class AllocatedBytes implements ExecutionCondition {

  private static final int ROUNDS = 50_000;
  private static final int OPERATIONS = 1_000;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    String level =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .getVMOption("TieredStopAtLevel")
            .getValue();
    return level.equals("4")
        ? ConditionEvaluationResult.enabled("optimizing compiler")
        : ConditionEvaluationResult.disabled("no optimizing compiler");
  }

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
