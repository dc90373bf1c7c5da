package dev.peregrine.sdk.metrics;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import java.util.List;

/**
 * Keeps some of the measurements of one series as exemplars: samples that lead to the trace they
 * were made in. A view chooses one with {@link ExemplarReservoirFactory#custom}.
 *
 * <p>Implementations must be safe for use by several threads. {@code offer} runs within the
 * application's call that records, so it must be fast and must not wait; what it throws is logged.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#exemplarreservoir">
 *     ExemplarReservoir in the specification</a>
 */
public interface ExemplarReservoir {

  /**
   * Offers a measurement that the exemplar filter let pass.
   *
   * @param value the measured value
   * @param attributes all attributes of the measurement, also those that the view leaves out
   * @param context the context of the measurement, with the span it was made in
   * @param epochNanos when it was made, in nanoseconds since the epoch
   */
  void offer(long value, Attributes attributes, Context context, long epochNanos);

  /**
   * Offers a measurement that the exemplar filter let pass.
   *
   * @param value the measured value
   * @param attributes all attributes of the measurement, also those that the view leaves out
   * @param context the context of the measurement, with the span it was made in
   * @param epochNanos when it was made, in nanoseconds since the epoch
   */
  void offer(double value, Attributes attributes, Context context, long epochNanos);

  /**
   * Gives the exemplars of the interval that ends now, and starts over. Called by one thread at a
   * time, once for each collection.
   *
   * @param pointAttributes the attributes of the point; an exemplar holds only those that are not
   *     among them
   * @return the exemplars, which the reservoir does not change any more; empty if there are none. A
   *     value is converted to {@code long} or {@code double} as the point needs it
   */
  List<? extends ExemplarData> collect(Attributes pointAttributes);
}
