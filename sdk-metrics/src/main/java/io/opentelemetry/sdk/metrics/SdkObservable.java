package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.metrics.internal.series.ObservingStream;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import java.util.List;

/** Every kind of asynchronous instrument, as callbacks see it. */
final class SdkObservable implements ObservableLongMeasurement, ObservableDoubleMeasurement {

  private final InstrumentDescriptor descriptor;
  private final SdkMeter meter;

  /** For each reader. */
  private final List<List<ObservingStream>> streams;

  SdkObservable(
      InstrumentDescriptor descriptor, SdkMeter meter, List<List<ObservingStream>> streams) {
    this.descriptor = descriptor;
    this.meter = meter;
    this.streams = streams;
  }

  InstrumentDescriptor descriptor() {
    return descriptor;
  }

  SdkMeter meter() {
    return meter;
  }

  /** Whether a reader wants what is observed. */
  boolean isWantedBy(int reader) {
    return !streams(reader).isEmpty();
  }

  /** Begins a round, or ends it by forgetting what was observed in it. */
  void start(int reader) {
    for (ObservingStream stream : streams(reader)) {
      stream.start();
    }
  }

  private List<ObservingStream> streams(int reader) {
    return reader < streams.size() ? streams.get(reader) : List.of();
  }

  @Override
  public void record(long value) {
    record(value, Attributes.empty());
  }

  @Override
  public void record(double value) {
    record(value, Attributes.empty());
  }

  @Override
  public void record(long value, Attributes attributes) {
    CallbackTurn turn = meter.callbackTurn(this);
    if (turn == null) {
      meter.log().misplaced(descriptor);
      return;
    }
    for (ObservingStream stream : streams(turn.reader())) {
      stream.observe(value, attributes == null ? Attributes.empty() : attributes);
    }
  }

  @Override
  public void record(double value, Attributes attributes) {
    CallbackTurn turn = meter.callbackTurn(this);
    if (turn == null) {
      meter.log().misplaced(descriptor);
    } else if (Double.isNaN(value)) {
      meter.log().refused(descriptor, value);
    } else {
      for (ObservingStream stream : streams(turn.reader())) {
        stream.observe(value, attributes == null ? Attributes.empty() : attributes);
      }
    }
  }

  @Override
  public String toString() {
    return "SdkObservable{descriptor=" + descriptor + "}";
  }
}
