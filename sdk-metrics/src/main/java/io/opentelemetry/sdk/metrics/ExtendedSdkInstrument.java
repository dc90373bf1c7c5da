package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.metrics.internal.series.RecordingStream;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleCounter;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleGauge;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleHistogram;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleUpDownCounter;
import io.opentelemetry.api.incubator.metrics.ExtendedLongCounter;
import io.opentelemetry.api.incubator.metrics.ExtendedLongGauge;
import io.opentelemetry.api.incubator.metrics.ExtendedLongHistogram;
import io.opentelemetry.api.incubator.metrics.ExtendedLongUpDownCounter;
import java.util.List;

/** An instrument as api-incubator has it. Not to be loaded without api-incubator. */
final class ExtendedSdkInstrument extends SdkInstrument
    implements ExtendedLongCounter,
        ExtendedLongUpDownCounter,
        ExtendedLongHistogram,
        ExtendedLongGauge,
        ExtendedDoubleCounter,
        ExtendedDoubleUpDownCounter,
        ExtendedDoubleHistogram,
        ExtendedDoubleGauge {

  ExtendedSdkInstrument(
      InstrumentDescriptor descriptor,
      MeasurementLog log,
      List<? extends RecordingStream> streams) {
    super(descriptor, log, streams);
  }

  @Override
  public BoundInstrument bind(Attributes attributes) {
    return new BoundInstrument(
        this, stream().bind(attributes == null ? Attributes.empty() : attributes));
  }
}
