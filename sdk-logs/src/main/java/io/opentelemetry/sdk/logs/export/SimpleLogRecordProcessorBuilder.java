package io.opentelemetry.sdk.logs.export;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.common.internal.ProcessorMetrics;
import dev.peregrine.sdk.common.internal.SdkTelemetry;
import dev.peregrine.sdk.common.internal.Signal;
import dev.peregrine.sdk.common.internal.SimpleWorker;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Builds a {@link SimpleLogRecordProcessor}. Not for use by several threads at once. */
public final class SimpleLogRecordProcessorBuilder {

  final LogRecordExporter exporter;
  ProcessorMetrics metrics = ProcessorMetrics.off();

  SimpleLogRecordProcessorBuilder(LogRecordExporter exporter) {
    this.exporter = requireNonNull(exporter, "exporter");
  }

  /**
   * Sets where metrics about the processor itself go.
   *
   * @param meterProvider asked when there is something to count; by default there are no such
   *     metrics
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SimpleLogRecordProcessorBuilder setMeterProvider(Supplier<MeterProvider> meterProvider) {
    requireNonNull(meterProvider, "meterProvider");
    SdkTelemetry telemetry = SdkTelemetry.of(meterProvider, InternalTelemetryVersion.LATEST);
    metrics = ProcessorMetrics.simple(telemetry, Signal.LOG);
    return this;
  }

  /**
   * Builds the processor.
   *
   * @return a new processor
   */
  public SimpleLogRecordProcessor build() {
    return build(SimpleWorker.afterTimeout());
  }

  SimpleLogRecordProcessor build(Executor afterTimeout) {
    return new SimpleLogRecordProcessor(this, afterTimeout);
  }
}
