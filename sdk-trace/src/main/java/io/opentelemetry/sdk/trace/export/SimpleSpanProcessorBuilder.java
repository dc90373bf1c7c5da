package io.opentelemetry.sdk.trace.export;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.common.internal.ProcessorMetrics;
import dev.peregrine.sdk.common.internal.SdkTelemetry;
import dev.peregrine.sdk.common.internal.Signal;
import dev.peregrine.sdk.common.internal.SimpleWorker;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Builds a {@link SimpleSpanProcessor}. Not for use by several threads at once. */
public final class SimpleSpanProcessorBuilder {

  final SpanExporter exporter;
  boolean exportUnsampledSpans;
  ProcessorMetrics metrics = ProcessorMetrics.off();

  SimpleSpanProcessorBuilder(SpanExporter exporter) {
    this.exporter = requireNonNull(exporter, "exporter");
  }

  /**
   * Sets whether spans that are recorded but not sampled are exported as well.
   *
   * @param exportUnsampledSpans true to export them; false by default
   * @return this builder
   */
  public SimpleSpanProcessorBuilder setExportUnsampledSpans(boolean exportUnsampledSpans) {
    this.exportUnsampledSpans = exportUnsampledSpans;
    return this;
  }

  /**
   * Sets where metrics about the processor itself go.
   *
   * @param meterProvider asked when there is something to count; by default there are no such
   *     metrics
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SimpleSpanProcessorBuilder setMeterProvider(Supplier<MeterProvider> meterProvider) {
    requireNonNull(meterProvider, "meterProvider");
    SdkTelemetry telemetry = SdkTelemetry.of(meterProvider, InternalTelemetryVersion.LATEST);
    metrics = ProcessorMetrics.simple(telemetry, Signal.SPAN);
    return this;
  }

  /**
   * Builds the processor.
   *
   * @return a new processor
   */
  public SimpleSpanProcessor build() {
    return build(SimpleWorker.afterTimeout());
  }

  SimpleSpanProcessor build(Executor afterTimeout) {
    return new SimpleSpanProcessor(this, afterTimeout);
  }
}
