package dev.peregrine.exporter.otlp.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ServerTextTest {

  @Test
  void of_usualText_isTheSame() {
    String text = "quota exceeded: 5 %, étage 字 🙂";
    assertThat(ServerText.of(text)).isSameAs(text);
    assertThat(ServerText.of("")).isEmpty();
  }

  @Test
  void of_whatLooksLikeALogLine_staysOnOneLine() {
    assertThat(ServerText.of("bad\r\nINFO: all is well\u2028\u202e\u001b[0m"))
        .isEqualTo("bad  INFO: all is well   [0m");
  }

  @Test
  void of_longText_isCutBetweenCharacters() {
    assertThat(ServerText.of("a".repeat(1_024))).hasSize(1_024);
    assertThat(ServerText.of("a".repeat(1_025))).isEqualTo("a".repeat(1_024) + "…");
    assertThat(ServerText.of("a".repeat(1_023) + "🙂b")).isEqualTo("a".repeat(1_023) + "…");
  }

  @Test
  void of_anything_isShortAndHasNoControlCharacters() {
    for (long seed = 0; seed < 2_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(2_000); i > 0; i--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
      }
      assertThat(ServerText.of(text.toString()))
          .as("seed %d", seed)
          .hasSizeLessThanOrEqualTo(1_025)
          .matches(shown -> shown.chars().noneMatch(Character::isISOControl));
    }
  }
}
