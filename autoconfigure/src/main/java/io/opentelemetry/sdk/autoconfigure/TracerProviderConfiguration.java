package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.parts.SamplerAdvice;
import dev.peregrine.sdk.autoconfigure.internal.parts.SelfMetrics;
import dev.peregrine.sdk.autoconfigure.internal.parts.StartedComponents;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;

/** The tracer provider: sampler, limits, and a processor of its own for each exporter. */
final class TracerProviderConfiguration {

  private final ConfigProperties config;
  private final ComponentLoader componentLoader;
  private final Customizers customizers;
  private final StartedComponents started;
  private final ChosenParts chosen = new ChosenParts();

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
            .setSampler(SamplerAdvice.checked(sampler));
    addProcessors(builder, selfMetrics);
    chosen.add("sampler", sampler.getDescription());
    return started.handOverSince(
        mark, customizers.tracerProvider.apply(builder, config, started).build());
  }

  /** What was chosen, for the log. */
  ChosenParts chosen() {
    return chosen;
  }

  private Sampler sampler() {
    return customizers.sampler.apply(
        started.add(SamplerConfiguration.create(config, componentLoader)), config, started);
  }

  private void addProcessors(SdkTracerProviderBuilder builder, SelfMetrics selfMetrics) {
    List<String> names = ExporterNames.read(config, SpanExporters.SETTING);
    if (names.isEmpty()) {
      return;
    }
    SpanExporters exporters = new SpanExporters(config, componentLoader, customizers, selfMetrics);
    for (String name : names) {
      builder.addSpanProcessor(exporters.createProcessor(name, config, started, chosen));
    }
  }
}
