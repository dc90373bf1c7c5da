package dev.peregrine.sdk.metrics.internal.series;

import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/**
 * Takes the measurements of one set of attributes, without looking it up. Safe for use by several
 * threads, never throws, and never waits for a collection.
 */
public interface BoundSeries {

  /** Records a measurement; null stands for the current context. */
  void record(long value, @Nullable Context context);

  /** Records a measurement; null stands for the current context. */
  void record(double value, @Nullable Context context);
}
