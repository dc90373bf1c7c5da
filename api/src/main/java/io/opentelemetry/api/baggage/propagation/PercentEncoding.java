package io.opentelemetry.api.baggage.propagation;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Percent-encoding of UTF-8, as in RFC 3986: a plus sign is a plus sign. */
final class PercentEncoding {

  private static final String HEX = "0123456789ABCDEF";
  private static final int REPLACEMENT = 0xFFFD;

  private PercentEncoding() {}

  static void encodeValue(String value, StringBuilder out) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Grammar.isUnescapedInValue(c)) {
        out.append(c);
      } else {
        i += encodeCodePoint(value, i, out) - 1;
      }
    }
  }

  static void encodeMetadata(String metadata, StringBuilder out) {
    for (int i = 0; i < metadata.length(); i++) {
      char c = metadata.charAt(i);
      if (Grammar.isUnescapedInMetadata(c)) {
        out.append(c);
      } else {
        i += encodeCodePoint(metadata, i, out) - 1;
      }
    }
  }

  /** Encodes one code point; returns how many characters it has. Half a surrogate pair is U+FFFD. */
  private static int encodeCodePoint(String text, int index, StringBuilder out) {
    int codePoint = text.codePointAt(index);
    int length = Character.charCount(codePoint);
    if (length == 1 && Character.isSurrogate((char) codePoint)) {
      codePoint = REPLACEMENT;
    }
    if (codePoint < 0x80) {
      encodeByte(codePoint, out);
    } else {
      if (codePoint < 0x800) {
        encodeByte(0xC0 | codePoint >> 6, out);
      } else {
        if (codePoint < 0x10000) {
          encodeByte(0xE0 | codePoint >> 12, out);
        } else {
          encodeByte(0xF0 | codePoint >> 18, out);
          encodeByte(0x80 | codePoint >> 12 & 0x3F, out);
        }
        encodeByte(0x80 | codePoint >> 6 & 0x3F, out);
      }
      encodeByte(0x80 | codePoint & 0x3F, out);
    }
    return length;
  }

  private static void encodeByte(int octet, StringBuilder out) {
    out.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 0xF));
  }

  /**
   * Decodes a range of ASCII text. Bytes that are not UTF-8 become U+FFFD; a percent sign without two
   * hexadecimal digits after it stays as it is.
   */
  static String decode(String text, int start, int end) {
    int percent = text.indexOf('%', start);
    if (percent < 0 || percent >= end) {
      return text.substring(start, end);
    }
    byte[] octets = new byte[end - start];
    int length = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int octet = c == '%' && i + 2 < end ? hexOctet(text, i + 1) : -1;
      if (octet >= 0) {
        i += 2;
      } else {
        octet = c;
      }
      octets[length++] = (byte) octet;
    }
    return new String(octets, 0, length, UTF_8);
  }

  /** Returns the octet that two hexadecimal digits stand for, or a negative number. */
  private static int hexOctet(String text, int index) {
    return Character.digit(text.charAt(index), 16) << 4 | Character.digit(text.charAt(index + 1), 16);
  }
}
