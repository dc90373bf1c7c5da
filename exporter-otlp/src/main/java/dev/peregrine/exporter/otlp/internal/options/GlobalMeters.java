package dev.peregrine.exporter.otlp.internal.options;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.metrics.MeterProvider;
import java.util.function.Supplier;

/** The meters of the global instance, as it is when they are asked for. */
public enum GlobalMeters implements Supplier<MeterProvider> {
  INSTANCE;

  @Override
  public MeterProvider get() {
    // Not GlobalOpenTelemetry.get(): an exporter must not settle what the global instance is.
    return GlobalOpenTelemetry.getOrNoop().getMeterProvider();
  }
}
