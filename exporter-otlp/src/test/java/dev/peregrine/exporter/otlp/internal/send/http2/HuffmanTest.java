package dev.peregrine.exporter.otlp.internal.send.http2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HuffmanTest {

  private static byte[] decode(byte[] encoded) throws Http2Exception {
    byte[] target = new byte[Huffman.maxDecodedBytes(encoded.length)];
    return Arrays.copyOf(target, Huffman.decode(encoded, 0, encoded.length, target));
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  // RFC 7541, C.4.1
  @Test
  void decode_exampleOfTheRfc_isTheText() throws Exception {
    byte[] encoded = hex("f1e3c2e5f23a6ba0ab90f4ff");
    assertThat(decode(encoded)).asString(US_ASCII).isEqualTo("www.example.com");
    assertThat(HpackWriter.huffman("www.example.com".getBytes(US_ASCII))).isEqualTo(encoded);
  }

  @Test
  void decode_eachByte_isItself() throws Exception {
    for (int b = 0; b < 256; b++) {
      byte[] text = {(byte) b, 'a', (byte) b};
      assertThat(decode(HpackWriter.huffman(text))).as("byte " + b).isEqualTo(text);
    }
  }

  @Test
  void decode_randomBytes_areTheSame() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 1_000; round++) {
      byte[] text = new byte[random.nextInt(50)];
      random.nextBytes(text);
      assertThat(decode(HpackWriter.huffman(text))).as("seed " + seed).isEqualTo(text);
    }
  }

  /** Padding that is too long or not of ones, an end within a code, and the code for the end. */
  @ParameterizedTest
  @ValueSource(strings = {"1fff", "00", "18", "fe", "fffffffc", "ffffffff", "07ffffffff"})
  void decode_malformed_isRefused(String digits) {
    assertThatThrownBy(() -> decode(hex(digits))).isInstanceOf(Http2Exception.class);
  }
}
