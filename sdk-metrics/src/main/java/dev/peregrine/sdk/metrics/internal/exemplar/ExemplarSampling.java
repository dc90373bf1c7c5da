package dev.peregrine.sdk.metrics.internal.exemplar;

import dev.peregrine.sdk.common.internal.LazyLogger;
import dev.peregrine.sdk.common.internal.ThrottledLogger;
import dev.peregrine.sdk.common.internal.UserCode;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.metrics.ExemplarReservoir;
import dev.peregrine.sdk.metrics.ExemplarReservoirFactory;
import dev.peregrine.sdk.metrics.ExemplarReservoirFactory.Custom;
import dev.peregrine.sdk.metrics.ExemplarReservoirFactory.FixedSize;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** Which measurements of a stream become exemplars, and where they are kept. Immutable. */
public final class ExemplarSampling {

  private static final double[] NO_BOUNDARIES = {};

  /** No exemplars, and no cost of them. */
  public static final ExemplarSampling OFF =
      new ExemplarSampling(
          ExemplarFilterKind.ALWAYS_OFF, MetricDataType.LONG_SUM, null, NO_BOUNDARIES, 0);

  private static final ThrottledLogger LOGGER =
      new ThrottledLogger(LazyLogger.of(ExemplarSampling.class));

  private static final int MAX_EXPONENTIAL_SIZE = 20;

  private final ExemplarFilterKind filter;
  private final MetricDataType type;
  private final @Nullable Custom custom;

  /** Has an exemplar for each bucket; empty if the size decides. */
  private final double[] boundaries;

  private final int size;

  private ExemplarSampling(
      ExemplarFilterKind filter,
      MetricDataType type,
      @Nullable Custom custom,
      double[] boundaries,
      int size) {
    this.filter = filter;
    this.type = type;
    this.custom = custom;
    this.boundaries = boundaries;
    this.size = size;
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
    if (filter == ExemplarFilterKind.ALWAYS_OFF) {
      return OFF;
    }
    if (chosen instanceof Custom custom) {
      return new ExemplarSampling(filter, type, custom, NO_BOUNDARIES, 0);
    }
    if (chosen instanceof FixedSize fixed) {
      return new ExemplarSampling(filter, type, null, NO_BOUNDARIES, fixed.size());
    }
    int size =
        type == MetricDataType.EXPONENTIAL_HISTOGRAM
            ? Math.min(MAX_EXPONENTIAL_SIZE, maxBuckets)
            : Runtime.getRuntime().availableProcessors();
    return new ExemplarSampling(filter, type, null, boundaries, size);
  }

  /** Whether there are no exemplars, so that nobody need ask about a measurement. */
  public boolean isOff() {
    return filter == ExemplarFilterKind.ALWAYS_OFF;
  }

  /**
   * Whether a measurement is to be offered to the series' reservoir.
   *
   * @param context null stands for the current one
   */
  @HotPath("CounterBenchmark")
  public boolean samples(@Nullable Context context) {
    // Not a switch, which would look the constant up in an array.
    if (filter != ExemplarFilterKind.TRACE_BASED) {
      return filter == ExemplarFilterKind.ALWAYS_ON;
    }
    // Without a current context there is no span, and no need to ask the root context for one.
    Context where = context == null ? ContextStorage.get().current() : context;
    Span span = where == null ? null : Span.fromContextOrNull(where);
    return span != null && span.getSpanContext().isSampled();
  }

  /** Makes the reservoir of a series. */
  public Reservoir newReservoir() {
    boolean isLong = type == MetricDataType.LONG_SUM || type == MetricDataType.LONG_GAUGE;
    if (custom != null) {
      return make(custom, isLong);
    }
    return boundaries.length > 0
        ? SampledReservoir.ofBuckets(boundaries)
        : SampledReservoir.fixedSize(size, isLong);
  }

  private Reservoir make(Custom factory, boolean isLong) {
    Throwable cause = null;
    try {
      ExemplarReservoir made = factory.maker().apply(type);
      if (made != null) {
        return new CustomReservoir(made, isLong);
      }
    } catch (Throwable thrown) {
      UserCode.rethrowIfFatal(thrown);
      cause = thrown;
    }
    LOGGER.log(Level.WARNING, "An exemplar reservoir could not be made; no exemplars", cause);
    return NoReservoir.INSTANCE;
  }
}
