package dev.peregrine.exporter.otlp.internal.config;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Decodes {@code %XX} as UTF-8 and nothing else: a plus sign is a plus sign. */
final class PercentDecoder {

  private PercentDecoder() {}

  /**
   * @throws IllegalArgumentException if a percent sign is not followed by two hexadecimal digits
   */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] != '%') {
        bytes.write(encoded[i]);
      } else if (i + 2 < encoded.length) {
        bytes.write(digit(encoded[i + 1]) << 4 | digit(encoded[i + 2]));
        i += 2;
      } else {
        throw new IllegalArgumentException("Incomplete escape at the end of the value");
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int digit(byte c) {
    int digit = Character.digit(c, 16);
    if (digit < 0) {
      throw new IllegalArgumentException("Not a hexadecimal digit after %: " + (char) c);
    }
    return digit;
  }
}
