package dev.peregrine.exporter.otlp.internal.deliver;

import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The metrics that an exporter records of itself. The instruments are made at the first export,
 * because the meter provider often exports through, and is made after, this very exporter.
 */
final class ExporterTelemetry {

  private static final Logger LOGGER = Logger.getLogger(ExporterTelemetry.class.getName());

  private final ExporterOptions options;
  private final Function<MeterProvider, Instruments> factory;
  private volatile @Nullable Instruments instruments;

  private ExporterTelemetry(
      ExporterOptions options, Function<MeterProvider, Instruments> factory) {
    this.options = options;
    this.factory = factory;
  }

  static ExporterTelemetry of(ExporterOptions options) {
    if (options.telemetryVersion == InternalTelemetryVersion.LEGACY) {
      return new ExporterTelemetry(options, meters -> new LegacyInstruments(options, meters));
    }
    SemconvAttributes attributes = SemconvAttributes.of(options);
    return new ExporterTelemetry(
        options, meters -> new SemconvInstruments(options.signal, attributes, meters));
  }

  /** Called when an export starts; the result goes to {@link #finished}. */
  long started(int items) {
    instruments().started(items);
    return System.nanoTime();
  }

  void finished(long startNanos, int items, Verdict verdict) {
    instruments().finished(System.nanoTime() - startNanos, items, verdict);
  }

  private Instruments instruments() {
    Instruments made = instruments;
    if (made == null) {
      made = make();
      instruments = made;
    }
    return made;
  }

  /** Two threads may both come here; meters hand out equal instruments, so that it does not matter. */
  private Instruments make() {
    try {
      return factory.apply(options.meterProvider.get());
    } catch (RuntimeException e) {
      LOGGER.log(Level.WARNING, "The exporter records no metrics of itself: no meter provider", e);
      return factory.apply(MeterProvider.noop());
    }
  }

  /** The instruments of one version of the metrics. */
  interface Instruments {

    void started(int items);

    void finished(long durationNanos, int items, Verdict verdict);
  }
}
