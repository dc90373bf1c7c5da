package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.autoconfigure.spi.internal.SettingParser;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The propagators: {@code propagator}. Each name counts once. */
final class PropagatorFactory {

  private static final String LIST = "composite_list";

  private PropagatorFactory() {}

  static ContextPropagators create(NodeConfig config) {
    Map<String, TextMapPropagator> byName = new LinkedHashMap<>();
    for (NodeConfig propagator : config.structuredList("composite")) {
      byName.computeIfAbsent(
          propagator.name(), name -> propagator.createNamed(TextMapPropagator.class));
    }
    addListed(config, byName);
    return byName.isEmpty()
        ? ContextPropagators.noop()
        : ContextPropagators.create(
            BaggageKeys.restrict(
                TextMapPropagator.composite(byName.values()), config.context().distribution()));
  }

  private static void addListed(NodeConfig config, Map<String, TextMapPropagator> byName) {
    String list = config.getString(LIST);
    if (list == null || list.strip().equals("none")) {
      return;
    }
    for (String name : SettingParser.list(list)) {
      if (name.equals("none")) {
        throw config.error(LIST, "names none together with others");
      }
      byName.computeIfAbsent(name, key -> config.createListed(LIST, key, TextMapPropagator.class));
    }
  }
}
