package dev.peregrine.benchmarks;

/**
 * How much to measure, and for how long.
 *
 * @param command what a reader types to measure again
 * @param watched whether rows without a target are measured too
 * @param forks JVMs for each row and side, and runs of the whole pipeline
 * @param millis length of an iteration
 * @param pipelineSeconds length of the measured phase of a pipeline run
 */
record Effort(
    String command,
    boolean watched,
    int forks,
    int warmups,
    int iterations,
    int millis,
    int pipelineSeconds) {

  /** A few minutes. */
  static final Effort QUICK = new Effort("mvn -q -Prace", true, 1, 5, 7, 400, 10);

  /** The same without the rows that are only watched. */
  static final Effort TARGETS =
      new Effort("mvn -q -Prace -Drace.arguments=--targets", false, 1, 5, 7, 400, 10);

  /** Half an hour; for figures that are to be published. */
  static final Effort FULL =
      new Effort("mvn -q -Prace -Drace.arguments=--full", true, 3, 5, 5, 1_000, 10);

  boolean includes(Row row) {
    return watched || row.target() != null;
  }
}
