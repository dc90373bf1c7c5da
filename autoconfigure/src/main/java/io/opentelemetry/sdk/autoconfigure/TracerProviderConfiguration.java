package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.parts.BatchSettings;
import dev.peregrine.sdk.autoconfigure.internal.parts.SamplerAdvice;
import dev.peregrine.sdk.autoconfigure.internal.parts.SelfMetrics;
import dev.peregrine.sdk.autoconfigure.internal.parts.StartedComponents;
import dev.peregrine.sdk.trace.samplers.AdjustableSampler;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tracer provider: sampler, limits, and a processor of its own for each exporter. */
final class TracerProviderConfiguration {

  private static final String EXPORTERS = "otel.traces.exporter";
  private static final NamedChoice CHOICE =
      ExporterNames.choice(EXPORTERS, Map.of("zipkin", NamedChoice.needs("io.opentelemetry:opentelemetry-exporter-zipkin")));

  private final ConfigProperties config;
  private final ComponentLoader componentLoader;
  private final Customizers customizers;
  private final StartedComponents started;
  private final List<String> description = new ArrayList<>();

  TracerProviderConfiguration(
      ConfigProperties config,
      ComponentLoader componentLoader,
      Customizers customizers,
      StartedComponents started) {
    this.config = config;
    this.componentLoader = componentLoader;
    this.customizers = customizers;
    this.started = started;
  }

  SdkTracerProvider create(
      Resource resource, AttributeLimits generalLimits, SelfMetrics selfMetrics) {
    int mark = started.mark();
    Sampler sampler = sampler();
    SdkTracerProviderBuilder builder =
        selfMetrics
            .on(SdkTracerProvider.builder())
            .setResource(resource)
            .setSpanLimits(SpanLimitsConfiguration.create(config, generalLimits))
            .setSampler(AdjustableSampler.of(SamplerAdvice.checked(sampler)));
    addProcessors(builder, selfMetrics);
    description.add("sampler " + sampler.getDescription());
    return started.handOverSince(mark, customizers.tracerProvider.apply(builder, config).build());
  }

  /** What was chosen, for the log. */
  String describe() {
    return String.join(", ", description);
  }

  private Sampler sampler() {
    return customizers.sampler.apply(
        started.add(SamplerConfiguration.create(config, componentLoader)),
        config,
        started::handOver);
  }

  private void addProcessors(SdkTracerProviderBuilder builder, SelfMetrics selfMetrics) {
    Set<String> names = ExporterNames.read(config, EXPORTERS);
    if (names.isEmpty()) {
      return;
    }
    BatchSettings batchSettings = BatchConfiguration.ofSpans(config);
    ProcessorFactory<ConfigurableSpanExporterProvider, SpanExporter, SpanProcessor> processors =
        new ProcessorFactory<>(
            new NamedExtensions<>(
                CHOICE,
                componentLoader,
                ConfigurableSpanExporterProvider.class,
                ConfigurableSpanExporterProvider::getName),
            ConfigurableSpanExporterProvider::createExporter,
            customizers.spanExporter,
            selfMetrics::simpleProcessor,
            exporter -> batchSettings.processorFor(exporter, selfMetrics),
            customizers.spanProcessor);
    for (String name : names) {
      builder.addSpanProcessor(processors.create(name, config, started, description));
    }
  }
}
