package dev.peregrine.sdk.common.internal;

import java.util.function.LongSupplier;

/** The system's clock that only moves forward, where tests put one of their own. */
public final class SystemNanoTime implements LongSupplier {

  /** The only one. */
  public static final LongSupplier INSTANCE = new SystemNanoTime();

  private SystemNanoTime() {}

  @Override
  public long getAsLong() {
    return System.nanoTime();
  }
}
