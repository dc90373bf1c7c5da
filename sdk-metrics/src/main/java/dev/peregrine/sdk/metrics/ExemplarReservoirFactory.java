package dev.peregrine.sdk.metrics;

import io.opentelemetry.sdk.metrics.data.MetricDataType;
import java.util.Objects;
import java.util.function.Function;

/**
 * Where the series of a view keep their exemplars: each series gets a reservoir of its own when its
 * first measurement is sampled. Immutable.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#stream-configuration">Stream
 *     configuration in the specification</a>
 */
public sealed interface ExemplarReservoirFactory {

  /**
   * At most so many exemplars an interval, of which each measurement has the same chance.
   *
   * @param size how many; at least 1
   * @return a factory of such reservoirs
   * @throws IllegalArgumentException if the size is less than 1
   */
  static ExemplarReservoirFactory fixedSize(int size) {
    return new FixedSize(size);
  }

  /**
   * One exemplar for each bucket of an explicit-bucket histogram, of which each measurement in the
   * bucket has the same chance. Other aggregations keep their default reservoir.
   *
   * @return a factory of such reservoirs
   */
  static ExemplarReservoirFactory histogramBuckets() {
    return new HistogramBuckets();
  }

  /**
   * Reservoirs of your own.
   *
   * @param maker makes a new reservoir for points of the given type; if it throws or returns null,
   *     this is logged and the series has no exemplars
   * @return a factory of such reservoirs
   */
  static ExemplarReservoirFactory custom(
      Function<? super MetricDataType, ? extends ExemplarReservoir> maker) {
    return new Custom(maker);
  }

  /**
   * See {@link #fixedSize}.
   *
   * @param size how many exemplars
   */
  record FixedSize(int size) implements ExemplarReservoirFactory {
    /** Checks the size. */
    public FixedSize {
      if (size < 1) {
        throw new IllegalArgumentException("size is " + size + ", but must be at least 1");
      }
    }
  }

  /** See {@link #histogramBuckets}. */
  record HistogramBuckets() implements ExemplarReservoirFactory {}

  /**
   * See {@link #custom}.
   *
   * @param maker makes a new reservoir
   */
  record Custom(Function<? super MetricDataType, ? extends ExemplarReservoir> maker)
      implements ExemplarReservoirFactory {
    /** Checks that there is a maker. */
    public Custom {
      Objects.requireNonNull(maker, "maker");
    }
  }
}
