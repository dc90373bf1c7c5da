package io.opentelemetry.sdk.autoconfigure.spi;

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
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where customizers of the parts of an SDK are registered. Several of a kind are applied in the
 * order of registration, each to what the one before it returned.
 *
 * <p>A customizer gets the part and the settings, and returns the part to use: the same, a changed
 * or a wrapped one. It must not return null.
 */
public interface AutoConfigurationCustomizer {

  /**
   * Adds a customizer, which is called for each propagator chosen by {@code otel.propagators}.
   *
   * @param propagatorCustomizer the customizer
   * @return this
   */
  AutoConfigurationCustomizer addPropagatorCustomizer(
      BiFunction<? super TextMapPropagator, ConfigProperties, ? extends TextMapPropagator>
          propagatorCustomizer);

  /**
   * Adds a customizer of the resource.
   *
   * @param resourceCustomizer the customizer
   * @return this
   */
  AutoConfigurationCustomizer addResourceCustomizer(
      BiFunction<? super Resource, ConfigProperties, ? extends Resource> resourceCustomizer);

  /**
   * Adds a customizer of the sampler.
   *
   * @param samplerCustomizer the customizer
   * @return this
   */
  AutoConfigurationCustomizer addSamplerCustomizer(
      BiFunction<? super Sampler, ConfigProperties, ? extends Sampler> samplerCustomizer);

  /**
   * Adds a customizer, which is called for each exporter chosen by {@code otel.traces.exporter}.
   *
   * @param exporterCustomizer the customizer
   * @return this
   */
  AutoConfigurationCustomizer addSpanExporterCustomizer(
      BiFunction<? super SpanExporter, ConfigProperties, ? extends SpanExporter>
          exporterCustomizer);

  /**
   * Adds a customizer, which is called for each span processor that autoconfiguration makes.
   *
   * @param spanProcessorCustomizer the customizer
   * @return this
   */
  default AutoConfigurationCustomizer addSpanProcessorCustomizer(
      BiFunction<? super SpanProcessor, ConfigProperties, ? extends SpanProcessor>
          spanProcessorCustomizer) {
    return this;
  }

  /**
   * Adds a supplier of settings, which have less weight than system properties and environment
   * variables. Of several suppliers the one added last has the most weight.
   *
   * @param propertiesSupplier the supplier
   * @return this
   */
  AutoConfigurationCustomizer addPropertiesSupplier(
      Supplier<Map<String, String>> propertiesSupplier);

  /**
   * Adds a customizer of the settings. What it returns has more weight than everything that was
   * there before.
   *
   * @param propertiesCustomizer gets the settings, returns those to add or replace
   * @return this
   */
  default AutoConfigurationCustomizer addPropertiesCustomizer(
      Function<ConfigProperties, Map<String, String>> propertiesCustomizer) {
    return this;
  }

  /**
   * Adds a customizer of the tracer provider's builder, which runs after resource, sampler, limits
   * and processors were set.
   *
   * @param tracerProviderCustomizer the customizer
   * @return this
   */
  default AutoConfigurationCustomizer addTracerProviderCustomizer(
      BiFunction<SdkTracerProviderBuilder, ConfigProperties, SdkTracerProviderBuilder>
          tracerProviderCustomizer) {
    return this;
  }

  /**
   * Adds a customizer of the meter provider's builder, which runs after resource, exemplar filter
   * and readers were set.
   *
   * @param meterProviderCustomizer the customizer
   * @return this
   */
  default AutoConfigurationCustomizer addMeterProviderCustomizer(
      BiFunction<SdkMeterProviderBuilder, ConfigProperties, SdkMeterProviderBuilder>
          meterProviderCustomizer) {
    return this;
  }

  /**
   * Adds a customizer of each metric exporter.
   *
   * @param exporterCustomizer the customizer
   * @return this
   */
  default AutoConfigurationCustomizer addMetricExporterCustomizer(
      BiFunction<? super MetricExporter, ConfigProperties, ? extends MetricExporter>
          exporterCustomizer) {
    return this;
  }

  /**
   * Adds a customizer of each metric reader that autoconfiguration makes.
   *
   * @param readerCustomizer the customizer
   * @return this
   */
  default AutoConfigurationCustomizer addMetricReaderCustomizer(
      BiFunction<? super MetricReader, ConfigProperties, ? extends MetricReader> readerCustomizer) {
    return this;
  }

  /**
   * Adds a customizer of the logger provider's builder, which runs after resource, limits and
   * processors were set.
   *
   * @param loggerProviderCustomizer the customizer
   * @return this
   */
  default AutoConfigurationCustomizer addLoggerProviderCustomizer(
      BiFunction<SdkLoggerProviderBuilder, ConfigProperties, SdkLoggerProviderBuilder>
          loggerProviderCustomizer) {
    return this;
  }

  /**
   * Adds a customizer of each exporter of log records.
   *
   * @param exporterCustomizer the customizer
   * @return this
   */
  default AutoConfigurationCustomizer addLogRecordExporterCustomizer(
      BiFunction<? super LogRecordExporter, ConfigProperties, ? extends LogRecordExporter>
          exporterCustomizer) {
    return this;
  }

  /**
   * Adds a customizer of each processor of log records that autoconfiguration makes.
   *
   * @param logRecordProcessorCustomizer the customizer
   * @return this
   */
  default AutoConfigurationCustomizer addLogRecordProcessorCustomizer(
      BiFunction<? super LogRecordProcessor, ConfigProperties, ? extends LogRecordProcessor>
          logRecordProcessorCustomizer) {
    return this;
  }
}
