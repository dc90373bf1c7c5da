package io.opentelemetry.sdk.autoconfigure;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.autoconfigure.internal.ConfigReplacement;
import dev.peregrine.sdk.autoconfigure.spi.internal.MapConfigProperties;
import dev.peregrine.sdk.autoconfigure.spi.internal.ProcessSettings;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where settings come from, by weight: customizers, system properties, environment variables,
 * suppliers of defaults.
 */
final class ConfigSources {

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

  ConfigProperties resolve(ComponentLoader componentLoader) {
    MapConfigProperties.Builder builder = MapConfigProperties.builder();
    suppliers.forEach(supplier -> builder.addProperties(supplier.get()));
    MapConfigProperties config =
        builder
            .addEnvironment(environment.get())
            .addProperties(systemProperties.get())
            .build(componentLoader);
    for (Function<ConfigProperties, Map<String, String>> customizer : customizers) {
      config = config.withOverrides(customizer.apply(config));
    }
    return replacement.apply(config);
  }
}
