package dev.peregrine.sdk.autoconfigure.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubstitutionTest {

  private static final Map<String, String> VARIABLES =
      Map.of(
          "TEXT", "text",
          "TRUE", "true",
          "ONE", "1",
          "HALF", "0.5",
          "HEX", "0xff",
          "LINES", "text\nkey: value",
          "REFERENCE", "${TEXT}",
          "DOLLARS", "a$$b",
          "EMPTY", "",
          "sys:user.name-2", "somebody");

  private static @Nullable Object valueOf(String yaml) {
    return Trees.scalar(Trees.parse("key: " + yaml, VARIABLES), "key").value();
  }

  @ParameterizedTest // R88
  @CsvSource({
    "${TEXT}, text",
    "${env:TEXT}, text",
    "${sys:user.name-2}, somebody",
    "a ${TEXT} b ${ONE}, a text b 1",
    "${TEXT}${TEXT}, texttext",
    "${NONE:-other}, other",
    "${EMPTY:-other}, other",
    "${env:NONE:-other}, other",
    "${sys:none:-other}, other",
    "${TEXT:-other}, text",
    "${NONE:-a b:c}, a b:c",
    "${NONE:-:-}, :-",
    "${NONE:-ä}, ä",
    "a ${NONE}b, a b",
    "a $ b, a $ b",
    "a $TEXT, a $TEXT",
    "a ${TEXT, a ${TEXT",
    "a } b, a } b"
  })
  void parse_references_areReplaced(String yaml, String expected) {
    assertThat(valueOf(yaml)).isEqualTo(expected);
  }

  @ParameterizedTest // R89
  @CsvSource({"${TRUE}", "${NONE:-true}", "tr${NONE:-u}e"})
  void parse_plainBooleans_areBooleans(String yaml) {
    assertThat(valueOf(yaml)).isEqualTo(true);
  }

  @Test // R89
  void parse_plainReferences_getTheirTypeAfterwards() {
    assertThat(valueOf("${ONE}")).isEqualTo(1L);
    assertThat(valueOf("${ONE}${ONE}")).isEqualTo(11L);
    assertThat(valueOf("${HALF}")).isEqualTo(0.5);
    assertThat(valueOf("${HEX}")).isEqualTo(255L);
    assertThat(valueOf("${NONE}")).isNull();
    assertThat(valueOf("${EMPTY}")).isNull();
    assertThat(valueOf("${NONE:-}")).isNull();
  }

  @ParameterizedTest // R89
  @CsvSource({"${TRUE}, true", "${ONE}, 1", "${HALF}, 0.5", "${HEX}, 0xff", "${NONE:-null}, null"})
  void parse_quotedReferences_areStrings(String yaml, String expected) {
    assertThat(valueOf("\"" + yaml + "\"")).isEqualTo(expected);
    assertThat(valueOf("'" + yaml + "'")).isEqualTo(expected);
    assertThat(valueOf("|-\n  " + yaml)).isEqualTo(expected);
  }

  @Test // R89
  void parse_valuesThatLookLikeMore_areNotLookedAtAgain() {
    assertThat(valueOf("${LINES}")).isEqualTo("text\nkey: value");
    assertThat(valueOf("${REFERENCE}")).isEqualTo("${TEXT}");
    assertThat(valueOf("${DOLLARS}")).isEqualTo("a$$b");
    assertThat(valueOf("${NONE:-${TEXT}}")).isEqualTo("${TEXT}");
    assertThat(valueOf("$${${TEXT}}")).isEqualTo("${text}");
  }

  @Test // R89
  void parse_keys_areLeftAlone() {
    MappingNode root = Trees.parse("${TEXT}: 1\n$$: 2\n", VARIABLES);

    assertThat(root.keys()).containsExactly("${TEXT}", "$$");
  }

  @ParameterizedTest // R90
  @CsvSource({
    "$${TEXT}, ${TEXT}",
    "$$${TEXT}, $text",
    "$$$${TEXT}, $${TEXT}",
    "$${TEXT:-other}, ${TEXT:-other}",
    "$${TEXT:-${TEXT}}, ${TEXT:-text}",
    "${NONE:-$${NONE}}, ${NONE:-${NONE}}",
    "a $$ b, a $ b",
    "$$$$$, $$$",
    "$$1A}, $1A}"
  })
  void parse_doubledDollars_areDollars(String yaml, String expected) {
    assertThat(valueOf(yaml)).isEqualTo(expected);
  }

  @ParameterizedTest // R90
  @ValueSource(
      strings = {
        "${1A}", "${A:?e}", "${A_$B}", "${}", "${ A}", "${A }", "${A-b}", "${env:}", "${sys:}", "${file:A}",
        "${A:}", "${A:b}", "${a.b}", "${sys:1}", "${Ä}", "${${A}}", "ok ${TEXT} ${-}"
      })
  void parse_invalidReference_isAnError(String yaml) {
    assertThatThrownBy(() -> valueOf(yaml))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("otel.yaml:1:6: key: ${")
        .hasMessageContaining("} is not a reference to a variable; allowed: ${NAME}");
  }

  @Test // R90
  void parse_defaultWithLineBreak_isAnError() {
    assertThatThrownBy(() -> valueOf("\"${A:-x\\ny}\"")).isInstanceOf(ConfigurationException.class);
  }

  @Test
  void shown_valueOfAVariable_isTheReference() {
    MappingNode root =
        Trees.parse("a: 'x ${TEXT}'\nb: ${ONE}\nc: ${NONE}\nd: plain\ne: 5\nf: ~", VARIABLES);

    assertThat(Trees.scalar(root, "a").shown()).isEqualTo("\"x ${TEXT}\"");
    assertThat(Trees.scalar(root, "b").shown()).isEqualTo("\"${ONE}\"");
    assertThat(Trees.scalar(root, "c").shown()).isEqualTo("\"${NONE}\"");
    assertThat(Trees.scalar(root, "d").shown()).isEqualTo("\"plain\"");
    assertThat(Trees.scalar(root, "e").shown()).isEqualTo("5");
    assertThat(Trees.scalar(root, "f").shown()).isEqualTo("null");
  }
}
