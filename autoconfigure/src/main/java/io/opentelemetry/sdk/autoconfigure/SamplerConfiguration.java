package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.common.internal.LazyLogger;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSamplerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;

/** The sampler that {@code otel.traces.sampler} and {@code otel.traces.sampler.arg} describe. */
final class SamplerConfiguration {

  private static final LazyLogger LOGGER = LazyLogger.of(SamplerConfiguration.class);
  private static final String SETTING = "otel.traces.sampler";
  private static final String ARGUMENT = "otel.traces.sampler.arg";

  private SamplerConfiguration() {}

  static Sampler create(ConfigProperties config, ComponentLoader componentLoader) {
    String name = config.getString(SETTING, "").strip();
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "" -> withoutArgument(config, "not set", Sampler.parentBased(Sampler.alwaysOn()));
      case "always_on" -> withoutArgument(config, name, Sampler.alwaysOn());
      case "always_off" -> withoutArgument(config, name, Sampler.alwaysOff());
      case "traceidratio" -> ratio(config);
      case "parentbased_always_on" ->
          withoutArgument(config, name, Sampler.parentBased(Sampler.alwaysOn()));
      case "parentbased_always_off" ->
          withoutArgument(config, name, Sampler.parentBased(Sampler.alwaysOff()));
      case "parentbased_traceidratio" -> Sampler.parentBased(ratio(config));
      case "parentbased_jaeger_remote" ->
          Sampler.parentBased(fromExtension("jaeger_remote", config, componentLoader));
      default -> fromExtension(name, config, componentLoader);
    };
  }

  private static Sampler withoutArgument(ConfigProperties config, String name, Sampler sampler) {
    String argument = config.getString(ARGUMENT, "");
    if (!argument.isBlank()) {
      LOGGER.log(
          Level.WARNING,
          ARGUMENT + "=" + argument + " has no effect, since " + SETTING + " is " + name);
    }
    return sampler;
  }

  private static Sampler ratio(ConfigProperties config) {
    return Sampler.traceIdRatioBased(Settings.ratio(config, ARGUMENT, 1));
  }

  private static Sampler fromExtension(
      String name, ConfigProperties config, ComponentLoader componentLoader) {
    return new Extensions(componentLoader).create(name, config);
  }

  /** All other samplers. */
  private static final class Extensions
      extends NamedExtensions<ConfigurableSamplerProvider, Sampler> {

    Extensions(ComponentLoader componentLoader) {
      super(
          SETTING,
          Set.of(
              "always_on",
              "always_off",
              "traceidratio",
              "parentbased_always_on",
              "parentbased_always_off",
              "parentbased_traceidratio"),
          Sampler.class,
          ConfigurableSamplerProvider.class,
          componentLoader);
    }

    @Override
    String nameOf(ConfigurableSamplerProvider provider) {
      return provider.getName();
    }

    @Override
    Sampler createPart(ConfigurableSamplerProvider provider, ConfigProperties config) {
      return provider.createSampler(config);
    }
  }
}
