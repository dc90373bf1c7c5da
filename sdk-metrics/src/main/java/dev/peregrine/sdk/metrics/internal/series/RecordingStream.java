package dev.peregrine.sdk.metrics.internal.series;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a synchronous instrument puts its measurements. Safe for use by several threads, never
 * throws, and never waits for a collection.
 */
public interface RecordingStream {

  /**
   * Records a measurement.
   *
   * @param context null stands for the current one, which is looked up only if exemplars need it
   */
  void record(long value, Attributes attributes, @Nullable Context context);

  /**
   * Records a measurement.
   *
   * @param context null stands for the current one, which is looked up only if exemplars need it
   */
  void record(double value, Attributes attributes, @Nullable Context context);

  /**
   * Decides once to which series measurements with these attributes belong. The series is kept from
   * then on, whether it is measured or not.
   */
  BoundSeries bind(Attributes attributes);

  /**
   * Forgets a series after the next collection has reported it; a measurement after that begins a
   * new one. A bound series stays.
   *
   * @return whether there was such a series
   */
  boolean remove(Attributes attributes);

  /** All of these streams as one; without any, measurements go nowhere. */
  static RecordingStream of(List<? extends RecordingStream> streams) {
    return streams.size() == 1 ? streams.get(0) : new FanOut(streams);
  }
}
