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
import java.util.Iterator;
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

  /** Null for what the process was started with. */
  private @Nullable Map<String, String> systemProperties;

  /** Null for what the process was started with. */
  private @Nullable Map<String, String> environment;

  private final List<Supplier<Map<String, String>>> suppliers = new ArrayList<>();
  private final List<Function<ConfigProperties, Map<String, String>>> customizers =
      new ArrayList<>();
  private @Nullable ConfigReplacement replacement;

  /** Replaces what the process was started with, which a test cannot change. */
  void setProcessSettings(Map<String, String> systemProperties, Map<String, String> environment) {
    this.systemProperties = systemProperties;
    this.environment = environment;
  }

  private Map<String, String> systemProperties() {
    return systemProperties == null ? ProcessSettings.systemProperties() : systemProperties;
  }

  private Map<String, String> environment() {
    return environment == null ? System.getenv() : environment;
  }

  void addSupplier(Supplier<Map<String, String>> supplier) {
    suppliers.add(requireNonNull(supplier, "propertiesSupplier"));
  }

  void addCustomizer(Function<ConfigProperties, Map<String, String>> customizer) {
    if (customizer instanceof ConfigReplacement replacing) {
      replacement = replacing;
    } else {
      customizers.add(requireNonNull(customizer, "propertiesCustomizer"));
    }
  }

  /** The environment variable of a name, or the system property of what follows {@code sys:}. */
  @Nullable String variable(String name) {
    return name.startsWith(SYSTEM_PROPERTY)
        ? systemProperties().get(name.substring(SYSTEM_PROPERTY.length()))
        : environment().get(name);
  }

  /** Asks all sources anew. */
  ResolvedSettings resolve(ComponentLoader componentLoader) {
    Map<String, Origin> origins = new HashMap<>();
    MapConfigProperties.Builder builder = MapConfigProperties.builder();
    for (Supplier<Map<String, String>> supplier : suppliers) {
      Map<String, String> defaults = defaults(supplier);
      builder.addProperties(defaults);
      note(defaults, Origin.of(Source.SUPPLIER, supplier), origins);
    }
    Map<String, String> variables = environment();
    builder.addEnvironment(variables);
    noteEach(Source.ENVIRONMENT, variables, origins);
    Map<String, String> properties = systemProperties();
    builder.addProperties(properties);
    noteEach(Source.SYSTEM_PROPERTY, properties, origins);
    MapConfigProperties config = builder.build(componentLoader);
    for (Function<ConfigProperties, Map<String, String>> customizer : customizers) {
      Map<String, String> overrides = overrides(customizer, config);
      config = config.withOverrides(overrides);
      note(overrides, Origin.of(Source.CUSTOMIZER, customizer), origins);
    }
    ConfigProperties result = replacement == null ? config : replacement.replace(config);
    forgetReplaced(config, result, origins);
    return new ResolvedSettings(result, origins);
  }

  private static Map<String, String> defaults(Supplier<Map<String, String>> supplier) {
    String role = "The supplier";
    Map<String, String> defaults;
    try {
      defaults = supplier.get();
    } catch (RuntimeException | LinkageError e) {
      throw ExtensionFailure.of(role, supplier, e);
    }
    if (defaults == null) {
      throw ExtensionFailure.ofNull(role, supplier);
    }
    return defaults;
  }

  private static Map<String, String> overrides(
      Function<ConfigProperties, Map<String, String>> customizer, ConfigProperties config) {
    String role = "The customizer";
    Map<String, String> overrides;
    try {
      overrides = customizer.apply(config);
    } catch (RuntimeException | LinkageError e) {
      throw ExtensionFailure.of(role, customizer, e);
    }
    if (overrides == null) {
      throw ExtensionFailure.ofNull(role, customizer);
    }
    return overrides;
  }

  /** Of a setting that has another value than before, or none, nobody knows who set it. */
  private static void forgetReplaced(
      ConfigProperties before, ConfigProperties after, Map<String, Origin> origins) {
    for (Iterator<String> names = origins.keySet().iterator(); names.hasNext(); ) {
      String name = names.next();
      String value = after.getString(name);
      if (value == null || !value.equals(before.getString(name))) {
        names.remove();
      }
    }
  }

  private static void note(
      Map<String, String> settings, Origin origin, Map<String, Origin> origins) {
    for (String name : settings.keySet()) {
      note(name, origin, origins);
    }
  }

  private static void noteEach(
      Source source, Map<String, String> settings, Map<String, Origin> origins) {
    for (String name : settings.keySet()) {
      if (!"".equals(settings.get(name))) {
        note(name, new Origin(source, name), origins);
      }
    }
  }

  private static void note(String name, Origin origin, Map<String, Origin> origins) {
    if (name.regionMatches(true, 0, OURS, 0, OURS.length())) {
      origins.put(MapConfigProperties.normalized(name), origin);
    }
  }
}
