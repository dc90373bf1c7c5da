package dev.peregrine.propagators.internal;

import static dev.peregrine.propagators.internal.ValueCoding.PERCENT;
import static dev.peregrine.propagators.internal.ValueCoding.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ValueCodingTest {

  @Test
  void percent_anyText_comesBackFromVisibleAscii() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(random.nextInt(20), 0, random.nextBoolean() ? 0x80 : 0x2_0000)
          .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
          .forEach(text::appendCodePoint);
      String encoded = PERCENT.encode(text.toString());

      assertThat(encoded).as("seed %d", seed).matches("[!-~]*");
      assertThat(PERCENT.decode(encoded)).as("seed %d", seed).isEqualTo(text.toString());
    }
  }

  @Test
  void percent_visibleAscii_isWrittenAsItIs() {
    assertThat(PERCENT.encode("a=b/c?d&e:f@g-h_i~")).isEqualTo("a=b/c?d&e:f@g-h_i~");
    assertThat(PERCENT.encode("a,b;c\"d\\e")).isEqualTo("a%2Cb%3Bc%22d%5Ce");
  }

  @Test
  void percent_textThatIsNotEncoded_isTakenAsItIs() {
    assertThat(PERCENT.decode("100%")).isEqualTo("100%");
    assertThat(PERCENT.decode("%zz%20")).isEqualTo("%zz%20");
    assertThat(PERCENT.decode("%-1")).isEqualTo("%-1");
    assertThat(PERCENT.decode("a+b")).isEqualTo("a+b");
    assertThat(PERCENT.decode("a+b%20c")).isEqualTo("a+b c");
  }

  @Test
  void plain_valueOfAHeader_isWrittenAsItIs() {
    assertThat(PLAIN.encode("a b%20,;c")).isEqualTo("a b%20,;c");
    assertThat(PLAIN.decode("a b%20,;c")).isEqualTo("a b%20,;c");
    assertThat(PLAIN.encode("")).isEmpty();
  }

  @Test
  void plain_otherValue_isNotWritten() {
    assertThat(PLAIN.encode("\t")).isNull();
    assertThat(PLAIN.encode("a\nb")).isNull();
    assertThat(PLAIN.encode("\u00e9")).isNull();
    assertThat(PLAIN.encode("\u007f")).isNull();
    assertThat(PLAIN.encode(" a")).isNull();
    assertThat(PLAIN.encode("a ")).isNull();
  }
}
