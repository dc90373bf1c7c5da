package dev.peregrine.benchmarks;

/**
 * How much to measure, and for how long.
 *
 * @param arguments what a reader says to measure like that again
 * @param watched whether rows without a target are measured too
 * @param forks JVMs for each row and side, and runs of the whole pipeline and of exports
 * @param starts JVMs for each side whose start is timed
 */
record Effort(
    String arguments, boolean watched, int forks, int starts, Jmh jmh, Seconds seconds) {

  /** The iterations of a fork, and the length of one. */
  record Jmh(int warmups, int iterations, int millis) {}

  /**
   * How long the measured phases are, warm-ups excluded.
   *
   * @param pipeline the whole pipeline at a steady rate
   * @param exports one export after the other
   * @param attempt one attempt at a rate
   * @param rate for how long the highest rate must hold
   */
  record Seconds(int pipeline, int exports, int attempt, int rate) {}

  private static final Seconds USUAL = new Seconds(10, 3, 2, 30);

  /** An hour. */
  static final Effort QUICK = new Effort("", true, 1, 15, new Jmh(5, 7, 400), USUAL);

  /** The same without the rows that are only watched. */
  static final Effort TARGETS = new Effort("--targets", false, 1, 15, new Jmh(5, 7, 400), USUAL);

  /** As short as can be: to see while developing where one stands. */
  static final Effort SHORT =
      new Effort("--short", false, 1, 5, new Jmh(3, 3, 200), new Seconds(4, 2, 1, 5));

  /** Two hours; for figures that are to be published. */
  static final Effort FULL =
      new Effort("--full", true, 3, 31, new Jmh(5, 5, 1_000), new Seconds(10, 10, 3, 30));

  boolean includes(Row row) {
    return watched || row.target() != null;
  }

  /** What a reader types to measure a page again. */
  String command(Page page) {
    String all = (arguments + " --page " + page.name()).strip();
    return "mvn -q -Prace \"-Drace.arguments=" + all + "\"";
  }
}
