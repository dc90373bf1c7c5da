package io.opentelemetry.api.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What libraries use of the internal types. */
class InternalsTest {

  @Test
  void checkArgument_thatIsFalse_failsWithItsMessage() {
    assertThatCode(() -> Utils.checkArgument(true, "unused")).doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Utils.checkArgument(false, "message"))
        .withMessage("message");
  }

  @Test
  void stringUtils_ofStrings_testAndPad() {
    assertThat(StringUtils.isNullOrEmpty(null)).isTrue();
    assertThat(StringUtils.isNullOrEmpty("")).isTrue();
    assertThat(StringUtils.isNullOrEmpty(" ")).isFalse();
    assertThat(StringUtils.padLeft("abc", 5)).isEqualTo("00abc");
    assertThat(StringUtils.padLeft("abc", 2)).isEqualTo("abc");
    assertThat(StringUtils.isPrintableString(" a~")).isTrue();
    assertThat(StringUtils.isPrintableString("a\tb")).isFalse();
    assertThat(StringUtils.isPrintableString("\u007f")).isFalse();
  }

  @Test
  void configUtil_ofSettings_isTheOneOfItsNewPlace() {
    System.setProperty("peregrine.internals-test", "value");
    try {
      assertThat(ConfigUtil.getString("peregrine.internals.test", "default")).isEqualTo("value");
      assertThat(ConfigUtil.safeSystemProperties()).containsKey("peregrine.internals-test");
    } finally {
      System.clearProperty("peregrine.internals-test");
    }
    assertThat(ConfigUtil.normalizePropertyKey("A-b")).isEqualTo("a.b");
    assertThat(ConfigUtil.normalizeEnvironmentVariableKey("A_b")).isEqualTo("a.b");
    assertThat(ConfigUtil.defaultIfNull(null, "default")).isEqualTo("default");
    assertThat(ConfigUtil.defaultIfNull("value", "default")).isEqualTo("value");
  }

  @Test
  void encodingUtils_ofRandomBytes_areLikeTheJdks() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 1_000; i++) {
      byte[] bytes = new byte[Long.BYTES];
      random.nextBytes(bytes);
      String hex = HexFormat.of().formatHex(bytes);
      char[] written = new char[hex.length()];
      OtelEncodingUtils.bytesToBase16(bytes, written, bytes.length);

      assertThat(new String(written)).isEqualTo(hex);
      assertThat(OtelEncodingUtils.bytesFromBase16(hex, hex.length())).isEqualTo(bytes);
      assertThat(OtelEncodingUtils.isValidBase16String(hex)).isTrue();

      long number = HexFormat.fromHexDigitsToLong(hex);
      char[] numberWritten = new char[hex.length()];
      OtelEncodingUtils.longToBase16String(number, numberWritten, 0);
      assertThat(new String(numberWritten)).isEqualTo(hex);
      assertThat(OtelEncodingUtils.longFromBase16String(hex, 0)).isEqualTo(number);
    }
  }

  @Test
  void encodingUtils_ofOtherCharacters_refuseThem() {
    assertThat(OtelEncodingUtils.isValidBase16String("0A")).isFalse();
    assertThat(OtelEncodingUtils.isValidBase16Character('g')).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OtelEncodingUtils.byteFromBase16('0', 'A'));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OtelEncodingUtils.longFromBase16String("000000000000000\u1234", 0));
  }
}
