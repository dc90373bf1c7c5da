package io.opentelemetry.common.impl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfigUtilTest {

  private static final String PROPERTY = "peregrine.Test-of.setting";

  @AfterEach
  void clearProperty() {
    System.getProperties().remove(PROPERTY);
  }

  @Test
  void getString_withSystemProperty_comparesNormalizedNames() {
    System.setProperty(PROPERTY, "value");

    assertThat(ConfigUtil.getString("peregrine.test.of.setting", "default")).isEqualTo("value");
    assertThat(ConfigUtil.getString("PEREGRINE.TEST-OF.SETTING", "default")).isEqualTo("value");
    assertThat(ConfigUtil.getString("peregrine.test_of.setting", "default")).isEqualTo("default");
  }

  @Test
  void getString_withEmptySystemProperty_isEmpty() {
    System.setProperty(PROPERTY, "");

    assertThat(ConfigUtil.getString(PROPERTY, "default")).isEmpty();
  }

  @Test
  void getString_withEnvironmentVariable_isItsValue() {
    Map.Entry<String, String> variable =
        System.getenv().entrySet().stream()
            .filter(entry -> entry.getKey().matches("[A-Z]+"))
            .findFirst()
            .orElseThrow();

    assertThat(ConfigUtil.getString(variable.getKey(), "default")).isEqualTo(variable.getValue());
  }

  @Test
  void getString_withPropertyThatIsNoString_ignoresIt() {
    System.getProperties().put(PROPERTY, 1);

    assertThat(ConfigUtil.getString(PROPERTY, "default")).isEqualTo("default");
  }

  @Test
  void normalize_ofEachKind_replacesItsSeparators() {
    assertThat(ConfigUtil.normalizePropertyKey("A-b_C.d")).isEqualTo("a.b_c.d");
    assertThat(ConfigUtil.normalizeEnvironmentVariableKey("A-b_C.d")).isEqualTo("a-b.c.d");
  }

  @Test
  void safeSystemProperties_whenChanged_leaveTheSystemsAlone() {
    ConfigUtil.safeSystemProperties().setProperty(PROPERTY, "value");

    assertThat(System.getProperty(PROPERTY)).isNull();
  }
}
