package dev.peregrine.exporter.otlp.internal.send;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/** Random numbers from 0 to 1, where tests put numbers of their own. */
public final class JvmRandom implements DoubleSupplier {

  /** The only one. */
  public static final DoubleSupplier INSTANCE = new JvmRandom();

  private JvmRandom() {}

  @Override
  public double getAsDouble() {
    return ThreadLocalRandom.current().nextDouble();
  }
}
