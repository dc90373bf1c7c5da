package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.common.internal.LazyLogger;
import dev.peregrine.sdk.common.internal.ThrottledLogger;
import dev.peregrine.sdk.common.internal.UserCode;
import dev.peregrine.sdk.metrics.MetricFilter;
import dev.peregrine.sdk.metrics.internal.point.PartialMetric;
import dev.peregrine.sdk.metrics.internal.series.MetricDescriptor;
import dev.peregrine.sdk.metrics.internal.series.MetricStream;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** A stream of which a reader's filter lets through some points. */
final class PartialStream implements MetricStream {

  private static final LazyLogger LOGGER = LazyLogger.of(SdkMeterProvider.class);

  private final ThrottledLogger log = new ThrottledLogger(LOGGER);
  private final MetricStream whole;
  private final MetricFilter filter;

  PartialStream(MetricStream whole, MetricFilter filter) {
    this.whole = whole;
    this.filter = filter;
  }

  @Override
  public MetricDescriptor descriptor() {
    return whole.descriptor();
  }

  @Override
  public @Nullable MetricData collect(long epochNanos) {
    MetricData metric = whole.collect(epochNanos);
    if (metric == null) {
      return null;
    }
    try {
      return PartialMetric.acceptedPoints(metric, filter);
    } catch (Throwable thrown) {
      UserCode.rethrowIfFatal(thrown);
      log.log(Level.WARNING, "A metric filter has thrown; all points are accepted", thrown);
      return metric;
    }
  }
}
