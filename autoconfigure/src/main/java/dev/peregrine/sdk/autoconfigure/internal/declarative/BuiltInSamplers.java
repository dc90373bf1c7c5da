package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.trace.samplers.ComposableSampler;
import dev.peregrine.sdk.trace.samplers.Samplers;
import io.opentelemetry.sdk.trace.samplers.ParentBasedSamplerBuilder;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.function.Consumer;

/** The samplers that are made of others or have settings. */
final class BuiltInSamplers {

  private static final double DEFAULT_RATIO = 1;

  private BuiltInSamplers() {}

  static Sampler alwaysRecord(NodeConfig config) {
    return Samplers.alwaysRecord(config.create("root", Sampler.class));
  }

  static Sampler parentBased(NodeConfig config) {
    ParentBasedSamplerBuilder builder =
        Sampler.parentBasedBuilder(
            config.getStructured("root") == null
                ? Sampler.alwaysOn()
                : config.create("root", Sampler.class));
    ifPresent(config, "remote_parent_sampled", builder::setRemoteParentSampled);
    ifPresent(config, "remote_parent_not_sampled", builder::setRemoteParentNotSampled);
    ifPresent(config, "local_parent_sampled", builder::setLocalParentSampled);
    ifPresent(config, "local_parent_not_sampled", builder::setLocalParentNotSampled);
    return builder.build();
  }

  private static void ifPresent(NodeConfig config, String key, Consumer<Sampler> setter) {
    if (config.getStructured(key) != null) {
      setter.accept(config.create(key, Sampler.class));
    }
  }

  static Sampler traceIdRatioBased(NodeConfig config) {
    return Sampler.traceIdRatioBased(ratio(config));
  }

  static Sampler probability(NodeConfig config) {
    return Samplers.probability(ratio(config));
  }

  static Sampler composite(NodeConfig config) {
    return Samplers.composite(config.createNamed(ComposableSampler.class));
  }

  static ComposableSampler composableProbability(NodeConfig config) {
    return ComposableSampler.probability(ratio(config));
  }

  static ComposableSampler parentThreshold(NodeConfig config) {
    return ComposableSampler.parentThreshold(config.create("root", ComposableSampler.class));
  }

  private static double ratio(NodeConfig config) {
    Double ratio = config.getDouble("ratio");
    return ratio == null ? DEFAULT_RATIO : ratio;
  }
}
