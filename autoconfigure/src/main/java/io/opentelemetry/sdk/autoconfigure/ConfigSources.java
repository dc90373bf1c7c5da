package io.opentelemetry.sdk.autoconfigure;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.autoconfigure.internal.ConfigReplacement;
import dev.peregrine.sdk.autoconfigure.internal.catalog.Origin;
import dev.peregrine.sdk.autoconfigure.internal.catalog.Origin.Source;
import dev.peregrine.sdk.autoconfigure.spi.internal.MapConfigProperties;
import dev.peregrine.sdk.autoconfigure.spi.internal.ProcessSettings;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where settings come from, by weight: customizers, system properties, environment variables,
 * suppliers of defaults.
 */
final class ConfigSources {

  /** Only who set names that begin so is noted. */
  private static final String OURS = "otel";

  private static final String SYSTEM_PROPERTY = "sys:";

  private Supplier<Map<String, String>> systemProperties = ProcessSettings::systemProperties;
  private Supplier<Map<String, String>> environment = System::getenv;
  private final List<Supplier<Map<String, String>>> suppliers = new ArrayList<>();
  private final List<Function<ConfigProperties, Map<String, String>>> customizers =
      new ArrayList<>();
  private Function<ConfigProperties, ConfigProperties> replacement = Function.identity();

  /** Replaces what the process was started with, which a test cannot change. */
  void setProcessSettings(Map<String, String> systemProperties, Map<String, String> environment) {
    this.systemProperties = () -> systemProperties;
    this.environment = () -> environment;
  }

  void addSupplier(Supplier<Map<String, String>> supplier) {
    suppliers.add(requireNonNull(supplier, "propertiesSupplier"));
  }

  void addCustomizer(Function<ConfigProperties, Map<String, String>> customizer) {
    if (customizer instanceof ConfigReplacement replacing) {
      replacement = replacing::replace;
    } else {
      customizers.add(requireNonNull(customizer, "propertiesCustomizer"));
    }
  }

  /** The environment variable of a name, or the system property of what follows {@code sys:}. */
  @Nullable String variable(String name) {
    return name.startsWith(SYSTEM_PROPERTY)
        ? systemProperties.get().get(name.substring(SYSTEM_PROPERTY.length()))
        : environment.get().get(name);
  }

  /** Asks all sources anew. */
  ResolvedSettings resolve(ComponentLoader componentLoader) {
    Map<String, Origin> origins = new HashMap<>();
    MapConfigProperties.Builder builder = MapConfigProperties.builder();
    for (Supplier<Map<String, String>> supplier : suppliers) {
      Map<String, String> defaults = ExtensionCall.of("The supplier", supplier, supplier);
      builder.addProperties(defaults);
      note(defaults, Origin.of(Source.SUPPLIER, supplier), origins);
    }
    Map<String, String> variables = environment.get();
    builder.addEnvironment(variables);
    noteEach(Source.ENVIRONMENT, variables, origins);
    Map<String, String> properties = systemProperties.get();
    builder.addProperties(properties);
    noteEach(Source.SYSTEM_PROPERTY, properties, origins);
    MapConfigProperties config = builder.build(componentLoader);
    for (Function<ConfigProperties, Map<String, String>> customizer : customizers) {
      MapConfigProperties current = config;
      Map<String, String> overrides =
          ExtensionCall.of("The customizer", customizer, () -> customizer.apply(current));
      config = config.withOverrides(overrides);
      note(overrides, Origin.of(Source.CUSTOMIZER, customizer), origins);
    }
    return replaced(config, origins);
  }

  /** Of a setting that has another value than before, or none, nobody knows who set it. */
  private ResolvedSettings replaced(MapConfigProperties before, Map<String, Origin> origins) {
    ConfigProperties after = replacement.apply(before);
    origins
        .keySet()
        .removeIf(
            name -> {
              String value = after.getString(name);
              return value == null || !value.equals(before.getString(name));
            });
    return new ResolvedSettings(after, origins);
  }

  private static void note(
      Map<String, String> settings, Origin origin, Map<String, Origin> origins) {
    settings.keySet().forEach(name -> note(name, origin, origins));
  }

  private static void noteEach(
      Source source, Map<String, String> settings, Map<String, Origin> origins) {
    settings.forEach(
        (name, value) -> {
          if (!"".equals(value)) {
            note(name, new Origin(source, name), origins);
          }
        });
  }

  private static void note(String name, Origin origin, Map<String, Origin> origins) {
    if (name.regionMatches(true, 0, OURS, 0, OURS.length())) {
      origins.put(MapConfigProperties.normalized(name), origin);
    }
  }
}
