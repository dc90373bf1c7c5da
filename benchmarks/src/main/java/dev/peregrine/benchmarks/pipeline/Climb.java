package dev.peregrine.benchmarks.pipeline;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Finds the highest load that is borne. */
final class Climb {

  private static final int FIRST = 8;
  private static final int HIGHEST = 2_000;

  private Climb() {}

  /**
   * Climbs by half until an attempt fails, narrows the gap to a tenth, and then comes down, by a
   * tenth at least, until the load is borne for good.
   *
   * @param forGood tries a load for long and returns how much of it was borne
   */
  static int highest(IntPredicate attempt, IntUnaryOperator forGood) {
    int good = 0;
    int next = FIRST;
    while (next <= HIGHEST && attempt.test(next)) {
      good = next;
      next += (next + 1) / 2;
    }
    int bad = next;
    while (bad - good > Math.max(1, good / 10)) {
      int middle = (good + bad) / 2;
      if (attempt.test(middle)) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    while (good > 0) {
      int borne = forGood.applyAsInt(good);
      if (borne >= good) {
        break;
      }
      good = Math.min(borne, good - (good + 9) / 10);
    }
    return good;
  }
}
