package dev.peregrine.sdk.metrics.internal.series;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.metrics.data.MetricData;
import org.jspecify.annotations.Nullable;

/** The stream of a synchronous instrument. */
public final class SeriesStream implements RecordingStream, MetricStream {

  private final StreamConfig config;

  /** Makes a stream without series. */
  public SeriesStream(StreamConfig config) {
    this.config = config;
  }

  @Override
  public MetricDescriptor descriptor() {
    return config.descriptor;
  }

  @Override
  public void record(long value, Attributes attributes, @Nullable Context context) {}

  @Override
  public void record(double value, Attributes attributes, @Nullable Context context) {}

  @Override
  public BoundSeries bind(Attributes attributes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean remove(Attributes attributes) {
    return false;
  }

  @Override
  public @Nullable MetricData collect(long epochNanos) {
    return null;
  }
}
