package dev.peregrine.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The iterations of one benchmark on one side, over all forks. */
final class Samples {

  private final List<double[]> iterations = new ArrayList<>();

  /** Adds lines of numbers, separated by blanks; all lines have as many. */
  void add(List<String> lines) {
    lines.stream()
        .map(line -> Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray())
        .forEach(iterations::add);
  }

  boolean isEmpty() {
    return iterations.isEmpty();
  }

  /** The median of a column: one iteration that was disturbed does not count. */
  double median(int column) {
    double[] sorted = iterations.stream().mapToDouble(values -> values[column]).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double max(int column) {
    return iterations.stream().mapToDouble(values -> values[column]).max().orElse(Double.NaN);
  }
}
