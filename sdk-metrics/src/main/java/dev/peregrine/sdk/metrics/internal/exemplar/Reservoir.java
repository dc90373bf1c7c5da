package dev.peregrine.sdk.metrics.internal.exemplar;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import java.util.List;

/**
 * Keeps the exemplars of one series. Safe for use by several threads; an offer never waits and
 * never throws.
 */
public interface Reservoir {

  /** Offers a measurement. The clock is read only if the measurement is taken. */
  void offer(long value, Attributes attributes, Context context, Clock clock);

  /** Offers a measurement. The clock is read only if the measurement is taken. */
  void offer(double value, Attributes attributes, Context context, Clock clock);

  /** The exemplars since the last call, of the kind that the stream's points have. */
  List<ExemplarData> collect(Attributes pointAttributes);
}
