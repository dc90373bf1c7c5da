package dev.peregrine.sdk.metrics.internal.exemplar;

import dev.peregrine.sdk.common.internal.LazyLogger;
import dev.peregrine.sdk.common.internal.ThrottledLogger;
import dev.peregrine.sdk.common.internal.UserCode;
import dev.peregrine.sdk.metrics.ExemplarReservoir;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.LongExemplarData;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** Somebody's own reservoir: what it throws stops here, and what it gives becomes what is due. */
final class CustomReservoir implements Reservoir {

  private static final ThrottledLogger LOGGER =
      new ThrottledLogger(LazyLogger.of(CustomReservoir.class));

  private final ExemplarReservoir delegate;
  private final boolean isLong;

  CustomReservoir(ExemplarReservoir delegate, boolean isLong) {
    this.delegate = delegate;
    this.isLong = isLong;
  }

  @Override
  public void offer(long value, Attributes attributes, Context context, Clock clock) {
    try {
      delegate.offer(value, attributes, context, clock.now());
    } catch (Throwable thrown) {
      contain("offer", thrown);
    }
  }

  @Override
  public void offer(double value, Attributes attributes, Context context, Clock clock) {
    try {
      delegate.offer(value, attributes, context, clock.now());
    } catch (Throwable thrown) {
      contain("offer", thrown);
    }
  }

  @Override
  public List<ExemplarData> collect(Attributes pointAttributes) {
    try {
      List<? extends ExemplarData> collected = delegate.collect(pointAttributes);
      return collected == null || collected.isEmpty() ? List.of() : convert(collected);
    } catch (Throwable thrown) {
      contain("collect", thrown);
      return List.of();
    }
  }

  private List<ExemplarData> convert(List<? extends ExemplarData> collected) {
    List<ExemplarData> converted = new ArrayList<>(collected.size());
    for (ExemplarData exemplar : collected) {
      ExemplarData ofKind = isLong ? toLong(exemplar) : toDouble(exemplar);
      if (ofKind != null) {
        converted.add(ofKind);
      }
    }
    return converted;
  }

  private static @Nullable ExemplarData toLong(ExemplarData exemplar) {
    return exemplar instanceof DoubleExemplarData ofDouble
        ? LongExemplarData.create(
            exemplar.getFilteredAttributes(),
            exemplar.getEpochNanos(),
            exemplar.getSpanContext(),
            (long) ofDouble.getValue())
        : exemplar instanceof LongExemplarData ? exemplar : null;
  }

  private static @Nullable ExemplarData toDouble(ExemplarData exemplar) {
    return exemplar instanceof LongExemplarData ofLong
        ? DoubleExemplarData.create(
            exemplar.getFilteredAttributes(),
            exemplar.getEpochNanos(),
            exemplar.getSpanContext(),
            (double) ofLong.getValue())
        : exemplar instanceof DoubleExemplarData ? exemplar : null;
  }

  private void contain(String method, Throwable thrown) {
    UserCode.rethrowIfFatal(thrown);
    LOGGER.log(
        Level.WARNING,
        "The exemplar reservoir " + delegate.getClass().getName() + " threw in " + method,
        thrown);
  }
}
