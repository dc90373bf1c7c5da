package dev.peregrine.api.test;

import java.util.function.BooleanSupplier;

/** Waits for what happens when garbage is collected. */
public final class Garbage {

  private static final int MAX_COLLECTIONS = 200;

  private Garbage() {}

  /** Collects garbage until a condition holds; fails if it does not after many collections. */
  public static void collectUntil(BooleanSupplier condition) {
    for (int i = 0; i < MAX_COLLECTIONS; i++) {
      if (condition.getAsBoolean()) {
        return;
      }
      System.gc();
      Thread.yield();
    }
    throw new AssertionError("the condition never held");
  }
}
