package io.opentelemetry.sdk.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.sdk.autoconfigure.internal.ConfigReplacement;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigSourcesTest {

  private final ConfigSources sources = new ConfigSources();
  private final FixedComponents loader = new FixedComponents();

  private ConfigProperties resolve() {
    return sources.resolve(loader).config();
  }

  private Map<String, String> origins() {
    Map<String, String> described = new TreeMap<>();
    sources
        .resolve(loader)
        .origins()
        .forEach((name, origin) -> described.put(name, origin.toString()));
    return described;
  }

  private static final class Renamer implements Function<ConfigProperties, Map<String, String>> {

    @Override
    public Map<String, String> apply(ConfigProperties config) {
      Map<String, String> overrides = new HashMap<>();
      overrides.put("otel.renamed", "r");
      overrides.put("otel.removed", null);
      return overrides;
    }
  }

  @Test
  void resolve_severalSources_originsNameWhoSetEach() {
    sources.setProcessSettings(
        Map.of("otel.by-property", "p", "otel.removed", "x", "shop", "y"),
        Map.of("OTEL_BY_VARIABLE", "v", "OTEL_BY_PROPERTY", "v", "OTEL_EMPTY", ""));
    sources.addSupplier(() -> Map.of("otel.by.code", "c", "otel.by.variable", "c"));
    sources.addCustomizer(new Renamer());

    assertThat(origins())
        .isEqualTo(
            Map.of(
                "otel.by.property", "system property otel.by-property",
                "otel.by.variable", "environment variable OTEL_BY_VARIABLE",
                "otel.by.code", "supplier in " + ConfigSourcesTest.class.getName(),
                "otel.renamed", "customizer " + Renamer.class.getName()));
  }

  @Test
  void resolve_replacement_originsOfWhatItChangedAreGone() {
    sources.setProcessSettings(Map.of("otel.x", "p", "otel.y", "p"), Map.of());
    sources.addCustomizer(
        new ConfigReplacement(
            config ->
                DefaultConfigProperties.createFromMap(Map.of("otel.x", "p", "otel.y", "other"))));

    assertThat(origins()).isEqualTo(Map.of("otel.x", "system property otel.x"));
  }

  @Test
  void resolve_sourceThatThrows_isNamed() {
    sources.setProcessSettings(Map.of(), Map.of());
    sources.addCustomizer(
        config -> {
          throw new IllegalStateException("no such host");
        });

    assertThatThrownBy(this::resolve)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageMatching(
            "The customizer .*ConfigSourcesTest.* failed: java.lang.IllegalStateException: no such"
                + " host");
  }

  // R77
  @ParameterizedTest
  @CsvSource({"1111,customizer", "0111,property", "0011,environment", "0001,supplier", "0000,"})
  void resolve_severalSources_heaviestCounts(String present, String expected) {
    if (present.charAt(0) == '1') {
      sources.addCustomizer(config -> Map.of("otel.x", "customizer"));
    }
    sources.setProcessSettings(
        present.charAt(1) == '1' ? Map.of("otel.x", "property") : Map.of(),
        present.charAt(2) == '1' ? Map.of("OTEL_X", "environment") : Map.of());
    if (present.charAt(3) == '1') {
      sources.addSupplier(() -> Map.of("otel.x", "supplier"));
    }

    assertThat(resolve().getString("otel.x")).isEqualTo(expected);
  }

  @Test
  void resolve_severalSuppliers_lastOneCounts() {
    sources.setProcessSettings(Map.of(), Map.of());
    sources.addSupplier(() -> Map.of("otel.a-b", "first", "otel.only", "first"));
    sources.addSupplier(() -> Map.of("otel.a.b", "second"));

    ConfigProperties config = resolve();

    assertThat(config.getString("otel.a.b")).isEqualTo("second");
    assertThat(config.getString("otel.only")).isEqualTo("first");
  }

  @Test
  void resolve_severalCustomizers_eachSeesWhatTheOneBeforeChanged() {
    List<String> seen = new ArrayList<>();
    sources.setProcessSettings(Map.of("otel.x", "property"), Map.of());
    for (String name : List.of("first", "second")) {
      sources.addCustomizer(
          config -> {
            seen.add(config.getString("otel.x"));
            return Map.of("otel.x", name);
          });
    }

    assertThat(resolve().getString("otel.x")).isEqualTo("second");
    assertThat(seen).containsExactly("property", "first");
  }

  @Test
  void resolve_replacement_runsAfterCustomizersAndReplacesAll() {
    sources.setProcessSettings(Map.of("otel.x", "property"), Map.of());
    sources.addCustomizer(
        new ConfigReplacement(
            config ->
                DefaultConfigProperties.createFromMap(
                    Map.of("otel.y", "was " + config.getString("otel.x")))));
    sources.addCustomizer(config -> Map.of("otel.x", "customizer"));

    ConfigProperties config = resolve();

    assertThat(config.getString("otel.x")).isNull();
    assertThat(config.getString("otel.y")).isEqualTo("was customizer");
  }

  @Test
  void resolve_nothingReplaced_readsTheProcess() {
    System.setProperty("peregrine.test.process", "v");
    try {
      assertThat(resolve().getString("peregrine.test.process")).isEqualTo("v");
      assertThat(resolve().getString("path")).isEqualTo(System.getenv("PATH"));
    } finally {
      System.clearProperty("peregrine.test.process");
    }
  }

  @Test
  void resolve_always_keepsTheComponentLoader() {
    assertThat(resolve().getComponentLoader()).isSameAs(loader);
  }

  @Test
  void add_null_namesParameter() {
    assertThatNullPointerException()
        .isThrownBy(() -> sources.addSupplier(null))
        .withMessage("propertiesSupplier");
    assertThatNullPointerException()
        .isThrownBy(() -> sources.addCustomizer(null))
        .withMessage("propertiesCustomizer");
  }
}
