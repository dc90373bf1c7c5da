package io.opentelemetry.sdk.autoconfigure.spi.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DefaultConfigPropertiesTest {

  private static final String NAME = "peregrine.test.setting";
  private static final ComponentLoader LOADER =
      ComponentLoader.forClassLoader(DefaultConfigPropertiesTest.class.getClassLoader());

  @AfterEach
  void clearProperty() {
    System.clearProperty(NAME);
  }

  @Test
  void create_systemPropertySet_outweighsDefaults() {
    System.setProperty(NAME, "property");

    DefaultConfigProperties config =
        DefaultConfigProperties.create(Map.of(NAME, "default", "other", "default"), LOADER);

    assertThat(config.getString(NAME)).isEqualTo("property");
    assertThat(config.getString("other")).isEqualTo("default");
    assertThat(config.getComponentLoader()).isSameAs(LOADER);
  }

  @Test
  void create_environment_isThere() {
    Map.Entry<String, String> variable =
        System.getenv().entrySet().stream()
            .filter(entry -> entry.getKey().equals("PATH"))
            .findFirst()
            .orElseThrow();

    DefaultConfigProperties config =
        DefaultConfigProperties.create(Map.of("path", "default"), LOADER);

    assertThat(config.getString("path")).isEqualTo(variable.getValue());
  }

  @Test
  void createFromMap_systemPropertySet_isNotThere() {
    System.setProperty(NAME, "property");

    DefaultConfigProperties config = DefaultConfigProperties.createFromMap(Map.of("a", "1"));

    assertThat(config.getString(NAME)).isNull();
    assertThat(config.withOverrides(Map.of("a", "2")).getInt("a")).isEqualTo(2);
  }

  @Test
  void getSet_partTwice_throwsNamingSettingAndValue() {
    DefaultConfigProperties config =
        DefaultConfigProperties.createFromMap(Map.of("ok", "b, a", "bad", "a,b,a"));

    assertThat(DefaultConfigProperties.getSet(config, "ok")).containsExactly("b", "a");
    assertThatThrownBy(() -> DefaultConfigProperties.getSet(config, "bad"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("bad=a,b,a names something twice");
  }
}
