package dev.peregrine.compat.migration;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a test needs of the machine. */
final class Requirement {
  private Requirement() {}

  /** Skips the test if its need is not met, and prints why, which Maven would not. */
  static void check(boolean isMet, String why) {
    if (!isMet) {
      System.err.println("NOT TRIED: " + why);
    }
    assumeTrue(isMet, why);
  }
}
