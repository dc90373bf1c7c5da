package dev.peregrine.sdk.metrics.internal.exemplar;

import dev.peregrine.sdk.metrics.ExemplarReservoirFactory;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import org.jspecify.annotations.Nullable;

/** Which measurements of a stream become exemplars, and where they are kept. Immutable. */
public final class ExemplarSampling {

  /** No exemplars, and no cost of them. */
  public static final ExemplarSampling OFF = new ExemplarSampling(ExemplarFilterKind.ALWAYS_OFF);

  final ExemplarFilterKind filter;

  private ExemplarSampling(ExemplarFilterKind filter) {
    this.filter = filter;
  }

  /**
   * The sampling of a stream.
   *
   * @param chosen the view's reservoir, or null for the default of the type
   * @param type of the stream's points
   * @param boundaries of an explicit-bucket histogram; otherwise empty
   * @param maxBuckets of an exponential histogram; otherwise 0
   */
  public static ExemplarSampling of(
      ExemplarFilterKind filter,
      @Nullable ExemplarReservoirFactory chosen,
      MetricDataType type,
      double[] boundaries,
      int maxBuckets) {
    return filter == ExemplarFilterKind.ALWAYS_OFF ? OFF : new ExemplarSampling(filter);
  }
}
