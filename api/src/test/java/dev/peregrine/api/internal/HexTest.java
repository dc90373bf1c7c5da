package dev.peregrine.api.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HexTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {7, 70, 700})
  void parse_whatWasWritten_isTheNumber(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 2_000; i++) {
      long high = random.nextLong() >>> random.nextInt(64);
      long low = random.nextLong() >>> random.nextInt(64);
      String text = String.format("%016x%016x", high, low);

      assertThat(Hex.toString(high, low)).isEqualTo(text);
      assertThat(Hex.toString(high)).isEqualTo(text.substring(0, 16));
      assertThat(Hex.parseLong(text, 0)).isEqualTo(high);
      assertThat(Hex.parseLong(text, 16)).isEqualTo(low);
      assertThat(Hex.parseInt(text, 24)).isEqualTo(low & 0xffff_ffffL);
      assertThat(Hex.parseByte(text, 30)).isEqualTo((int) (low & 0xff));
      assertThat(Hex.isNonZero(text, 32)).isEqualTo((high | low) != 0);

      byte[] bytes = Hex.parseBytes(text);
      assertThat(BigEndian.readLong(bytes, 0)).isEqualTo(high);
      assertThat(BigEndian.readLong(bytes, 8)).isEqualTo(low);
      byte[] written = new byte[16];
      BigEndian.writeLong(high, written, 0);
      BigEndian.writeLong(low, written, 8);
      assertThat(written).isEqualTo(bytes);
    }
  }

  @Test
  void parse_anyOtherCharacter_isNegative() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      boolean digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
      for (int at = 0; at < 8; at++) {
        String text = "1".repeat(at) + (char) c + "f".repeat(7 - at);
        if (Hex.parseInt(text, 0) >= 0 != digit
            || Hex.isNonZero(text, 8) != digit
            || (at < 2 && Hex.parseByte(text, 0) >= 0 != digit)) {
          fail("character " + c + " at " + at);
        }
      }
    }
  }

  @Test
  void parse_bytesOfAnyTwoCharacters_isAsOfText() {
    for (int pair = 0; pair < 1 << 16; pair++) {
      for (int at = 0; at < 7; at++) {
        byte[] latin = "0123cdef".getBytes(StandardCharsets.ISO_8859_1);
        latin[at] = (byte) (pair >>> 8);
        latin[at + 1] = (byte) pair;
        String text = new String(latin, StandardCharsets.ISO_8859_1);

        long expected = Math.max(-1, Hex.parseInt(text, 0));
        if (Math.max(-1, Hex.parseInt(ByteBuffer.wrap(latin), 0)) != expected) {
          fail(text + " must give " + expected);
        }
      }
    }
  }

  @Test
  void isNonZero_zeroOrOtherLength_isFalse() {
    assertThat(Hex.isNonZero("0".repeat(16), 16)).isFalse();
    assertThat(Hex.isNonZero("1".repeat(15), 16)).isFalse();
    assertThat(Hex.isNonZero("1".repeat(17), 16)).isFalse();
    assertThat(Hex.isNonZero("", 16)).isFalse();
  }

  @FuzzTest(maxDuration = "1m")
  void isNonZero_anyText_agreesWithAPattern(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    assertThat(Hex.isNonZero(text, 16))
        .isEqualTo(text.matches("[0-9a-f]{16}") && !text.equals("0".repeat(16)));
  }
}
