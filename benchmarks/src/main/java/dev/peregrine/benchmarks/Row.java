package dev.peregrine.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table: one benchmark with one choice of threads and parameters.
 *
 * @param benchmark the class and method, as JMH prints them without the package
 * @param parameters {@code name=value} of each parameter of the benchmark
 * @param incubator whether the incubating API has to be on the class path
 * @param target null for a row that is only watched
 */
record Row(
    String title,
    String benchmark,
    int threads,
    List<String> parameters,
    boolean incubator,
    @Nullable Target target) {

  /**
   * What to reach.
   *
   * @param time relative to the incumbent's, or in nanoseconds
   * @param bytes an operation
   */
  record Target(double time, boolean nanoseconds, long bytes) {

    boolean isMet(double timeRatio, double nanos, double bytesPerOperation) {
      double reached = nanoseconds ? nanos : timeRatio;
      return reached <= time + 0.005 && bytesPerOperation < bytes + 0.5;
    }

    @Override
    public String toString() {
      return "≤ %s%s, ≤ %,d B".formatted(time, nanoseconds ? " ns" : "", bytes);
    }
  }

  /** A row without parameters. */
  static Row of(String title, String benchmark, double time, long bytes) {
    return watched(title, benchmark, 1).aimingAt(time, bytes);
  }

  /** A row without target and parameters. */
  static Row watched(String title, String benchmark, int threads) {
    return new Row(title, benchmark, threads, List.of(), false, null);
  }

  Row aimingAt(double timeRatio, long bytes) {
    return aimingAt(new Target(timeRatio, false, bytes));
  }

  Row aimingAtNanos(double nanos, long bytes) {
    return aimingAt(new Target(nanos, true, bytes));
  }

  private Row aimingAt(Target aim) {
    return new Row(title, benchmark, threads, parameters, incubator, aim);
  }

  Row titled(String other) {
    return new Row(other, benchmark, threads, parameters, incubator, target);
  }

  Row with(String... more) {
    return new Row(title, benchmark, threads, List.of(more), incubator, target);
  }

  Row withIncubator() {
    return new Row(title, benchmark, threads, parameters, true, target);
  }
}
