package dev.peregrine.benchmarks;

/**
 * How long to measure.
 *
 * @param command what a reader types to measure again
 * @param forks JVMs for each row and side, and runs of the whole pipeline
 * @param millis length of an iteration
 * @param pipelineSeconds length of the measured phase of a pipeline run
 */
record Effort(
    String command, int forks, int warmups, int iterations, int millis, int pipelineSeconds) {

  /** A few minutes. */
  static final Effort QUICK = new Effort("mvn -q -Prace", 1, 5, 7, 400, 10);

  /** Half an hour; for figures that are to be published. */
  static final Effort FULL =
      new Effort("mvn -q -Prace -Drace.arguments=--full", 3, 5, 5, 1_000, 10);
}
