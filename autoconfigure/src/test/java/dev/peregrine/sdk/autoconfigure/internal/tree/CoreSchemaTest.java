package dev.peregrine.sdk.autoconfigure.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// R87
class CoreSchemaTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
  void valueOf_formsOfNull_areNull(String text) {
    assertThat(CoreSchema.valueOf(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"true, true", "True, true", "TRUE, true", "false, false", "FALSE, false"})
  void valueOf_formsOfBooleans_areBooleans(String text, boolean expected) {
    assertThat(CoreSchema.valueOf(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-12, -12",
    "+7, 7",
    "010, 10",
    "0o10, 8",
    "0xdeadbeef, 3735928559",
    "9223372036854775807, 9223372036854775807"
  })
  void valueOf_integers_areLongs(String text, long expected) {
    assertThat(CoreSchema.valueOf(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 1.5", ".5, 0.5", "-1., -1.0", "1e3, 1000.0", "1.5E-2, 0.015", "9223372036854775808, 9.223372036854775807E18"
  })
  void valueOf_fractionsAndLargeIntegers_areDoubles(String text, double expected) {
    assertThat(CoreSchema.valueOf(text)).isEqualTo(expected);
  }

  @Test
  void valueOf_specialNumbers_areDoubles() {
    assertThat(CoreSchema.valueOf(".inf")).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(CoreSchema.valueOf("-.INF")).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(CoreSchema.valueOf(".NaN")).isEqualTo(Double.NaN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes", "on", "nULL", "tRUE", "1_000", "0b1", "0o8", "0xg", "1:30", ".", "e3", "-", "2026-01-01",
        "0xffffffffffffffffff", "=", "<<", "NaN", "1d", " 1"
      })
  void valueOf_anythingElse_isAString(String text) {
    assertThat(CoreSchema.valueOf(text)).isEqualTo(text);
  }

  @Test
  void parse_quotedBlockAndTaggedScalars_areWhatTheySay() {
    MappingNode root =
        Trees.parse(
            """
            single: '1'
            double: "true"
            block: |-
              1
            folded: >-
              null
            text: !!str 1
            forced: ! 1
            number: !!float 1
            integer: !!int "1"
            """);

    for (String key : new String[] {"single", "block", "text", "forced"}) {
      assertThat(Trees.scalar(root, key).value()).isEqualTo("1");
    }
    assertThat(Trees.scalar(root, "double").value()).isEqualTo("true");
    assertThat(Trees.scalar(root, "folded").value()).isEqualTo("null");
    assertThat(Trees.scalar(root, "number").asDouble()).isEqualTo(1.0);
    assertThat(Trees.scalar(root, "integer").value()).isEqualTo(1L);
  }

  @Test
  void asLong_fractions_areNullUnlessWhole() {
    MappingNode root = Trees.parse("{a: 5.0, b: 5e3, c: 5.5, d: 1e30, e: .inf, f: .nan, g: 5}");

    assertThat(Trees.scalar(root, "a").asLong()).isEqualTo(5);
    assertThat(Trees.scalar(root, "b").asLong()).isEqualTo(5000);
    assertThat(Trees.scalar(root, "g").asLong()).isEqualTo(5);
    for (String key : new String[] {"c", "d", "e", "f"}) {
      assertThat(Trees.scalar(root, key).asLong()).isNull();
    }
  }

  @Test
  void asString_otherTypes_isTheTextAsWritten() {
    MappingNode root = Trees.parse("{a: 1.10, b: 0x10, c: True, d: ~}");

    assertThat(Trees.scalar(root, "a").asString()).isEqualTo("1.10");
    assertThat(Trees.scalar(root, "b").asString()).isEqualTo("0x10");
    assertThat(Trees.scalar(root, "c").asString()).isEqualTo("True");
    assertThat(Trees.scalar(root, "d").asString()).isNull();
  }
}
