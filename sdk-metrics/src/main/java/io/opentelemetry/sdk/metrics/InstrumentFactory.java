package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.metrics.internal.series.RecordingStream;
import java.util.List;

/** Makes instruments and their builders, of the kind that users of api-incubator expect if any. */
final class InstrumentFactory {

  private static final boolean INCUBATOR = hasIncubator();

  private InstrumentFactory() {}

  private static boolean hasIncubator() {
    try {
      Class.forName("io.opentelemetry.api.incubator.metrics.ExtendedLongCounter");
      Class.forName("io.opentelemetry.api.incubator.metrics.BoundLongCounter");
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  static SdkInstrument instrument(
      InstrumentDescriptor descriptor,
      MeasurementLog log,
      List<? extends RecordingStream> streams) {
    return INCUBATOR
        ? Incubator.instrument(descriptor, log, streams)
        : new SdkInstrument(descriptor, log, streams);
  }

  static LongInstrumentBuilder longBuilder(InstrumentSettings settings) {
    return INCUBATOR ? Incubator.longBuilder(settings) : new LongInstrumentBuilder(settings);
  }

  static DoubleInstrumentBuilder doubleBuilder(InstrumentSettings settings) {
    return INCUBATOR ? Incubator.doubleBuilder(settings) : new DoubleInstrumentBuilder(settings);
  }

  /** Loaded only where api-incubator is, since the verifier looks at what is returned here. */
  private static final class Incubator {

    static SdkInstrument instrument(
        InstrumentDescriptor descriptor,
        MeasurementLog log,
        List<? extends RecordingStream> streams) {
      return new ExtendedSdkInstrument(descriptor, log, streams);
    }

    static LongInstrumentBuilder longBuilder(InstrumentSettings settings) {
      return new ExtendedLongInstrumentBuilder(settings);
    }

    static DoubleInstrumentBuilder doubleBuilder(InstrumentSettings settings) {
      return new ExtendedDoubleInstrumentBuilder(settings);
    }
  }
}
