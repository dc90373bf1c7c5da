package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.metrics.SeriesControl;
import dev.peregrine.sdk.metrics.internal.series.RecordingStream;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.api.metrics.DoubleGauge;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.DoubleUpDownCounter;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongGauge;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import io.opentelemetry.context.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of synchronous instrument: they differ in the values they take, and in what their
 * streams make of these.
 */
class SdkInstrument
    implements LongCounter,
        LongUpDownCounter,
        LongHistogram,
        LongGauge,
        DoubleCounter,
        DoubleUpDownCounter,
        DoubleHistogram,
        DoubleGauge,
        SeriesControl {

  private final InstrumentDescriptor descriptor;
  private final MeasurementLog log;
  private final boolean dropped;
  private final RecordingStream stream;
  private final long minLong;
  private final double minDouble;

  /** Null if measurements go nowhere. Written when the configuration changes and at shutdown. */
  private volatile @Nullable RecordingStream active;

  /** Makes one that does nothing until it is enabled. */
  SdkInstrument(
      InstrumentDescriptor descriptor,
      MeasurementLog log,
      List<? extends RecordingStream> streams) {
    this.descriptor = descriptor;
    this.log = log;
    dropped = streams.isEmpty();
    stream = RecordingStream.of(streams);
    boolean monotonic = Aggregations.isMonotonic(descriptor.type());
    minLong = monotonic ? 0 : Long.MIN_VALUE;
    minDouble = monotonic ? 0 : Double.NEGATIVE_INFINITY;
  }

  final InstrumentDescriptor descriptor() {
    return descriptor;
  }

  final RecordingStream stream() {
    return stream;
  }

  /** Has no effect if all views and readers drop what is measured. */
  final void setEnabled(boolean enabled) {
    active = enabled && !dropped ? stream : null;
  }

  @Override
  public final boolean isEnabled() {
    return active != null;
  }

  @Override
  @HotPath("CounterBenchmark")
  public final void record(long value, Attributes attributes, @Nullable Context context) {
    RecordingStream to = active;
    if (to != null) {
      if (value >= minLong) {
        to.record(value, attributes == null ? Attributes.empty() : attributes, context);
      } else {
        log.refused(descriptor, value);
      }
    }
  }

  @Override
  @HotPath("HistogramBenchmark")
  public final void record(double value, Attributes attributes, @Nullable Context context) {
    RecordingStream to = active;
    if (to != null) {
      if (value >= minDouble) { // which "not a number" never is
        to.record(value, attributes == null ? Attributes.empty() : attributes, context);
      } else {
        log.refused(descriptor, value);
      }
    }
  }

  /** Whether a measurement of a bound series counts; if not, this is logged. */
  @HotPath("BoundCounterBenchmark")
  final boolean takes(long value) {
    if (active == null) {
      return false;
    }
    if (value >= minLong) {
      return true;
    }
    log.refused(descriptor, value);
    return false;
  }

  /** Whether a measurement of a bound series counts; if not, this is logged. */
  @HotPath("BoundCounterBenchmark")
  final boolean takes(double value) {
    if (active == null) {
      return false;
    }
    if (value >= minDouble) {
      return true;
    }
    log.refused(descriptor, value);
    return false;
  }

  @Override
  public final boolean removeSeries(Attributes attributes) {
    return stream.remove(attributes);
  }

  @Override
  public final void add(long value) {
    record(value, Attributes.empty(), null);
  }

  @Override
  public final void add(long value, Attributes attributes) {
    record(value, attributes, null);
  }

  @Override
  public final void add(long value, Attributes attributes, @Nullable Context context) {
    record(value, attributes, context);
  }

  @Override
  public final void set(long value) {
    record(value, Attributes.empty(), null);
  }

  @Override
  public final void set(long value, Attributes attributes) {
    record(value, attributes, null);
  }

  @Override
  public final void set(long value, Attributes attributes, @Nullable Context context) {
    record(value, attributes, context);
  }

  @Override
  public final void record(long value) {
    record(value, Attributes.empty(), null);
  }

  @Override
  public final void record(long value, Attributes attributes) {
    record(value, attributes, null);
  }

  @Override
  public final void add(double value) {
    record(value, Attributes.empty(), null);
  }

  @Override
  public final void add(double value, Attributes attributes) {
    record(value, attributes, null);
  }

  @Override
  public final void add(double value, Attributes attributes, @Nullable Context context) {
    record(value, attributes, context);
  }

  @Override
  public final void set(double value) {
    record(value, Attributes.empty(), null);
  }

  @Override
  public final void set(double value, Attributes attributes) {
    record(value, attributes, null);
  }

  @Override
  public final void set(double value, Attributes attributes, @Nullable Context context) {
    record(value, attributes, context);
  }

  @Override
  public final void record(double value) {
    record(value, Attributes.empty(), null);
  }

  @Override
  public final void record(double value, Attributes attributes) {
    record(value, attributes, null);
  }

  @Override
  public final String toString() {
    return "SdkInstrument{descriptor=" + descriptor + "}";
  }
}
