package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.parts.StartedComponents;
import dev.peregrine.sdk.autoconfigure.internal.text.KnownArtifacts;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurablePropagatorProvider;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The propagators that {@code otel.propagators} names. */
final class PropagatorConfiguration {

  private static final String SETTING = "otel.propagators";
  private static final String OUR_PROPAGATORS = "dev.peregrine.propagators.";
  private static final String ALLOWED_BAGGAGE = "otel.peregrine.baggage.allowed.keys";

  private PropagatorConfiguration() {}

  static ContextPropagators configure(
      ConfigProperties config,
      ComponentLoader componentLoader,
      CustomizerChain<TextMapPropagator> customizers,
      StartedComponents started) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : config.getList(SETTING, List.of("tracecontext", "baggage"))) {
      names.add(name.toLowerCase(Locale.ROOT));
    }
    if (names.contains("none")) {
      if (names.size() > 1) {
        throw new ConfigurationException(
            SETTING + "=" + String.join(",", names) + " names none together with others");
      }
      return ContextPropagators.noop();
    }
    requireAllowListIsHeeded(config, componentLoader);
    Extensions extensions = null;
    List<TextMapPropagator> propagators = new ArrayList<>();
    for (String name : names) {
      TextMapPropagator propagator = builtIn(name);
      if (propagator == null) {
        extensions = extensions == null ? new Extensions(componentLoader) : extensions;
        propagator = extensions.create(name, config);
      }
      propagators.add(customizers.apply(propagator, config, started));
    }
    return ContextPropagators.create(TextMapPropagator.composite(propagators));
  }

  /** The list restricts propagators by a customizer; without that, baggage would leak. */
  private static void requireAllowListIsHeeded(
      ConfigProperties config, ComponentLoader componentLoader) {
    if (!config.getList(ALLOWED_BAGGAGE).isEmpty()
        && ComponentLoader.loadList(componentLoader, AutoConfigurationCustomizerProvider.class)
            .stream()
            .noneMatch(provider -> provider.getClass().getName().startsWith(OUR_PROPAGATORS))) {
      throw new ConfigurationException(
          ALLOWED_BAGGAGE + " " + KnownArtifacts.needs("dev.peregrine:peregrine-propagators"));
    }
  }

  private static @Nullable TextMapPropagator builtIn(String name) {
    return switch (name) {
      case "tracecontext" -> W3CTraceContextPropagator.getInstance();
      case "baggage" -> W3CBaggagePropagator.getInstance();
      default -> null;
    };
  }

  /** All other propagators. */
  private static final class Extensions
      extends NamedExtensions<ConfigurablePropagatorProvider, TextMapPropagator> {

    Extensions(ComponentLoader componentLoader) {
      super(
          SETTING,
          Set.of("tracecontext", "baggage", "none"),
          TextMapPropagator.class,
          ConfigurablePropagatorProvider.class,
          componentLoader);
    }

    @Override
    String nameOf(ConfigurablePropagatorProvider provider) {
      return provider.getName();
    }

    @Override
    TextMapPropagator createPart(ConfigurablePropagatorProvider provider, ConfigProperties config) {
      return provider.getPropagator(config);
    }
  }
}
