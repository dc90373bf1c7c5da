package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.autoconfigure.internal.parts.SamplerAdvice;
import dev.peregrine.sdk.trace.TracerConfig;
import dev.peregrine.sdk.trace.TracerConfigurator;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;

/** The tracer provider: {@code tracer_provider}. */
final class TracerProviderFactory {

  private TracerProviderFactory() {}

  static SdkTracerProvider create(
      NodeConfig config, Resource resource, AttributeLimits generalLimits) {
    Creation creation = config.context();
    int mark = creation.started().mark();
    SdkTracerProviderBuilder builder =
        creation
            .selfMetrics()
            .on(SdkTracerProvider.builder())
            .setResource(resource)
            .setSpanLimits(generalLimits.ofSpans(config.structured("limits")))
            .setSampler(SamplerAdvice.checked(sampler(config)))
            .setTracerConfigurator(
                tracerConfigurator(config.structured("tracer_configurator/development")));
    if (config.getStructured("id_generator") != null) {
      builder.setIdGenerator(config.create("id_generator", IdGenerator.class));
    }
    for (NodeConfig processor : config.structuredList("processors")) {
      builder.addSpanProcessor(processor.createNamed(SpanProcessor.class));
    }
    return creation.started().handOverSince(mark, builder.build());
  }

  static Sampler sampler(NodeConfig config) {
    return config.getStructured("sampler") == null
        ? Sampler.parentBased(Sampler.alwaysOn())
        : config.create("sampler", Sampler.class);
  }

  static TracerConfigurator tracerConfigurator(NodeConfig config) {
    return ScopeRules.read(
            config, "tracers", TracerConfig.defaultConfig(), TracerProviderFactory::tracerConfig)
        ::configure;
  }

  private static TracerConfig tracerConfig(NodeConfig config, TracerConfig defaults) {
    Boolean enabled = config.getBoolean("enabled");
    return enabled == null ? defaults : enabled ? TracerConfig.enabled() : TracerConfig.disabled();
  }
}
