package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {

  @ParameterizedTest
  @CsvSource({
    "*,'',true",
    "*,com.acme.Shop,true",
    "com.acme.*,com.acme.Shop,true",
    "com.acme.*,com.acme,false",
    "com.?cme,com.acme,true",
    "com.?cme,com.cme,false",
    "com.acme,Com.acme,false",
    "'',a,false",
  })
  void matches_wholeNames(String pattern, String text, boolean matches) {
    assertThat(new NamePattern(pattern).matches(text)).isEqualTo(matches);
  }

  @Test
  void matches_randomNames_isWhatARegularExpressionSays() {
    long seed = new SplittableRandom().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 5_000; i++) {
      String pattern = text(random, "ab*?", 8);
      String text = text(random, "ab", 12);
      boolean expected =
          Pattern.matches(pattern.replace("*", ".*").replace("?", "."), text);

      assertThat(new NamePattern(pattern).matches(text))
          .as("%s of %s, seed %d", pattern, text, seed)
          .isEqualTo(expected);
    }
  }

  private static String text(SplittableRandom random, String letters, int maxLength) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(maxLength); length > 0; length--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
