package dev.peregrine.sdk.metrics.internal.series;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.MetricData;
import org.jspecify.annotations.Nullable;

/**
 * The stream of an asynchronous instrument: {@link #start}, then the callbacks' observations, then
 * {@link #collect}. Safe for use by several threads.
 */
public final class ObservingStream implements MetricStream {

  private final StreamConfig config;

  /** Makes a stream without series. */
  public ObservingStream(StreamConfig config) {
    this.config = config;
  }

  @Override
  public MetricDescriptor descriptor() {
    return config.descriptor;
  }

  /** Begins a round. What was observed since the last {@link #collect} is discarded. */
  public void start() {}

  /** Takes what a callback observed in this round. */
  public void observe(long value, Attributes attributes) {}

  /** Takes what a callback observed in this round. */
  public void observe(double value, Attributes attributes) {}

  @Override
  public @Nullable MetricData collect(long epochNanos) {
    return null;
  }
}
