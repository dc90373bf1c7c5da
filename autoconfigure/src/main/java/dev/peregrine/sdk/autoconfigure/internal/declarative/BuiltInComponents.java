package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import dev.peregrine.sdk.autoconfigure.spi.ComponentFactory;
import dev.peregrine.sdk.logs.processors.EventToSpanEventBridge;
import dev.peregrine.sdk.trace.samplers.ComposableSampler;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import java.util.function.Function;

/** The components that need no further artifact. */
final class BuiltInComponents {

  private BuiltInComponents() {}

  static List<ComponentFactory<?>> all() {
    return List.of(
        of(Sampler.class, "always_on", config -> Sampler.alwaysOn()),
        of(Sampler.class, "always_off", config -> Sampler.alwaysOff()),
        of(Sampler.class, "always_record", BuiltInSamplers::alwaysRecord),
        of(Sampler.class, "parent_based", BuiltInSamplers::parentBased),
        of(Sampler.class, "trace_id_ratio_based", BuiltInSamplers::traceIdRatioBased),
        of(Sampler.class, "probability/development", BuiltInSamplers::probability),
        of(Sampler.class, "composite/development", BuiltInSamplers::composite),
        of(ComposableSampler.class, "always_on", config -> ComposableSampler.alwaysOn()),
        of(ComposableSampler.class, "always_off", config -> ComposableSampler.alwaysOff()),
        of(ComposableSampler.class, "probability", BuiltInSamplers::composableProbability),
        of(ComposableSampler.class, "parent_threshold", BuiltInSamplers::parentThreshold),
        of(ComposableSampler.class, "rule_based", SamplingRules::create),
        of(IdGenerator.class, "random", config -> IdGenerator.random()),
        of(SpanProcessor.class, "batch", Processors::batchOfSpans),
        of(SpanProcessor.class, "simple", Processors::simpleOfSpans),
        of(LogRecordProcessor.class, "batch", Processors::batchOfLogRecords),
        of(LogRecordProcessor.class, "simple", Processors::simpleOfLogRecords),
        of(
            LogRecordProcessor.class,
            "event_to_span_event_bridge/development",
            config -> EventToSpanEventBridge.create()),
        of(
            TextMapPropagator.class,
            "tracecontext",
            config -> W3CTraceContextPropagator.getInstance()),
        of(TextMapPropagator.class, "baggage", config -> W3CBaggagePropagator.getInstance()),
        of(Resource.class, "service", config -> ServiceDetector.detect(config.context())));
  }

  private static <T> ComponentFactory<T> of(
      Class<T> type, String name, Function<NodeConfig, T> creator) {
    return new BuiltIn<>(type, name, creator);
  }

  private record BuiltIn<T>(Class<T> type, String name, Function<NodeConfig, T> creator)
      implements ComponentFactory<T> {

    @Override
    public T create(ComponentConfig config) {
      return creator.apply((NodeConfig) config);
    }
  }
}
