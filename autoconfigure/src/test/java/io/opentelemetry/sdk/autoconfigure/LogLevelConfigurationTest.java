package io.opentelemetry.sdk.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.autoconfigure.internal.parts.InternalLogLevel;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogLevelConfigurationTest {

  private static final Logger OURS = Logger.getLogger("dev.peregrine");
  private static final Logger CONTRACT = Logger.getLogger("io.opentelemetry");

  private static void configure(String level) {
    LogLevelConfiguration.configure(
        DefaultConfigProperties.createFromMap(Map.of("otel.log.level", level)));
  }

  @AfterEach
  void restore() {
    InternalLogLevel.set(Level.INFO);
    OURS.setLevel(null);
    CONTRACT.setLevel(null);
  }

  // X21, R32
  @ParameterizedTest
  @CsvSource({
    "off,OFF", "fatal,SEVERE", "error,SEVERE", "WARN,WARNING", " info ,INFO", "Debug,FINE",
    "trace,FINEST", "warn3,WARNING",
  })
  void configure_name_isTheLevelOfOurLoggers(String name, String level) {
    configure(name);

    assertThat(OURS.getLevel()).isEqualTo(Level.parse(level));
    assertThat(CONTRACT.getLevel()).isEqualTo(Level.parse(level));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void configure_notSet_leavesTheLevels(String value) {
    configure(value);

    assertThat(OURS.getLevel()).isNull();
  }

  // R26, R32
  @Test
  void configure_unknownName_isWarnedOfAndIgnored() {
    try (LogCapture log = new LogCapture()) {
      configure("loud");

      assertThat(OURS.getLevel()).isNull();
      assertThat(log.warnings())
          .containsExactly(
              "otel.log.level=loud is not one of off, fatal, error, warn, info, debug, trace; the"
                  + " level there is is used");
    }
  }

  // R32
  @Test
  void build_logLevel_isSet() {
    Autoconfigured.builder(Autoconfigured.notExporting("otel.log.level", "error")).build();

    assertThat(OURS.getLevel()).isEqualTo(Level.SEVERE);
  }
}
