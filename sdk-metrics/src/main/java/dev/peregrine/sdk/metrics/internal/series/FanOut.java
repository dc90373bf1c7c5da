package dev.peregrine.sdk.metrics.internal.series;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several streams, or none, behind one instrument: several readers or views. */
final class FanOut implements RecordingStream {

  private final RecordingStream[] streams;

  FanOut(List<? extends RecordingStream> streams) {
    this.streams = streams.toArray(new RecordingStream[0]);
  }

  @Override
  public void record(long value, Attributes attributes, @Nullable Context context) {
    for (RecordingStream stream : streams) {
      stream.record(value, attributes, context);
    }
  }

  @Override
  public void record(double value, Attributes attributes, @Nullable Context context) {
    for (RecordingStream stream : streams) {
      stream.record(value, attributes, context);
    }
  }

  @Override
  public BoundSeries bind(Attributes attributes) {
    BoundSeries[] bound = new BoundSeries[streams.length];
    for (int i = 0; i < bound.length; i++) {
      bound[i] = streams[i].bind(attributes);
    }
    return new BoundFanOut(bound);
  }

  @Override
  public boolean remove(Attributes attributes) {
    boolean removed = false;
    for (RecordingStream stream : streams) {
      removed |= stream.remove(attributes);
    }
    return removed;
  }

  private static final class BoundFanOut implements BoundSeries {

    private final BoundSeries[] bound;

    BoundFanOut(BoundSeries[] bound) {
      this.bound = bound;
    }

    @Override
    public void record(long value, @Nullable Context context) {
      for (BoundSeries series : bound) {
        series.record(value, context);
      }
    }

    @Override
    public void record(double value, @Nullable Context context) {
      for (BoundSeries series : bound) {
        series.record(value, context);
      }
    }
  }
}
