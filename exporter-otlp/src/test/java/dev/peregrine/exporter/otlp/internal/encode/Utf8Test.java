package dev.peregrine.exporter.otlp.internal.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Utf8Test {

  private static final int MAX_LENGTH = 40;

  @Test
  void write_randomText_isWhatJavaEncodes() {
    for (long seed = 0; seed < 5_000; seed++) {
      String text = text(new SplittableRandom(seed));
      byte[] expected = text.getBytes(StandardCharsets.UTF_8);
      byte[] written = new byte[expected.length + 2];
      int end = Utf8.write(text, written, 1);
      assertThat(Utf8.length(text)).as("seed %d", seed).isEqualTo(expected.length);
      assertThat(Arrays.copyOfRange(written, 1, end)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(MAX_LENGTH); i > 0; i--) {
      text.append(
          switch (random.nextInt(5)) {
            case 0 -> (char) random.nextInt(0x80);
            case 1 -> (char) random.nextInt(0x800);
            case 2 -> (char) random.nextInt(0x10000);
            case 3 -> (char) random.nextInt(Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1);
            default -> Character.toString(random.nextInt(0x10000, 0x110000));
          });
    }
    return text.toString();
  }

  @Test
  void isAscii_oneOtherCharacterAnywhere_isFalse() {
    for (int length = 1; length < MAX_LENGTH; length++) {
      String ascii = "\u007f".repeat(length);
      assertThat(Utf8.isAscii(ascii)).isTrue();
      for (int i = 0; i < length; i++) {
        for (char other : new char[] {'\u0080', '\u0141', '\uffff'}) {
          String text = ascii.substring(0, i) + other + ascii.substring(i + 1);
          assertThat(Utf8.isAscii(text)).as("%d of %d", i, length).isFalse();
        }
      }
    }
    assertThat(Utf8.isAscii("")).isTrue();
  }

  @Test
  void copyAscii_text_landsAtThePosition() {
    byte[] target = new byte[5];
    Utf8.copyAscii("abc", target, 1);
    assertThat(target).containsExactly(0, 'a', 'b', 'c', 0);
  }
}
