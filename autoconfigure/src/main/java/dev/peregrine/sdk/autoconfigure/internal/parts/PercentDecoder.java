package dev.peregrine.sdk.autoconfigure.internal.parts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Undoes percent-encoding of UTF-8, strictly. A plus sign is itself. */
public final class PercentDecoder {

  private PercentDecoder() {}

  /**
   * Decodes {@code text}.
   *
   * @throws CharacterCodingException if a percent sign is not followed by two hexadecimal digits,
   *     or the bytes are not UTF-8
   */
  public static String decode(String text) throws CharacterCodingException {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer decoded = ByteBuffer.allocate(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] == '%') {
        decoded.put((byte) (hexDigit(encoded, i + 1) << 4 | hexDigit(encoded, i + 2)));
        i += 2;
      } else {
        decoded.put(encoded[i]);
      }
    }
    return StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
  }

  private static int hexDigit(byte[] encoded, int index) throws CharacterCodingException {
    int digit = index < encoded.length ? Character.digit(encoded[index], 16) : -1;
    if (digit < 0) {
      throw new CharacterCodingException();
    }
    return digit;
  }
}
