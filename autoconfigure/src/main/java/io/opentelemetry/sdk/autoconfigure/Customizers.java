package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import java.util.stream.Stream;

/** The customizers of every part. */
final class Customizers {

  final CustomizerChain<Resource> resource = new CustomizerChain<>("resource");
  final CustomizerChain<TextMapPropagator> propagator = new CustomizerChain<>("propagator");
  final CustomizerChain<Sampler> sampler = new CustomizerChain<>("sampler");
  final CustomizerChain<SpanExporter> spanExporter = new CustomizerChain<>("spanExporter");
  final CustomizerChain<SpanProcessor> spanProcessor = new CustomizerChain<>("spanProcessor");
  final CustomizerChain<SdkTracerProviderBuilder> tracerProvider =
      new CustomizerChain<>("tracerProvider");
  final CustomizerChain<MetricExporter> metricExporter = new CustomizerChain<>("metricExporter");
  final CustomizerChain<MetricReader> metricReader = new CustomizerChain<>("metricReader");
  final CustomizerChain<SdkMeterProviderBuilder> meterProvider =
      new CustomizerChain<>("meterProvider");
  final CustomizerChain<LogRecordExporter> logRecordExporter =
      new CustomizerChain<>("logRecordExporter");
  final CustomizerChain<LogRecordProcessor> logRecordProcessor =
      new CustomizerChain<>("logRecordProcessor");
  final CustomizerChain<SdkLoggerProviderBuilder> loggerProvider =
      new CustomizerChain<>("loggerProvider");

  /** What is registered, but for customizers of our own. */
  List<String> describeForeign() {
    return Stream.of(
            resource,
            propagator,
            sampler,
            spanExporter,
            spanProcessor,
            tracerProvider,
            metricExporter,
            metricReader,
            meterProvider,
            logRecordExporter,
            logRecordProcessor,
            loggerProvider)
        .flatMap(chain -> chain.describeForeign().stream())
        .toList();
  }
}
