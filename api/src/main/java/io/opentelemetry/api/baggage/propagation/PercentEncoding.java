package io.opentelemetry.api.baggage.propagation;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Percent-encoding of UTF-8 as in RFC 3986, where a plus sign is a plus sign. */
final class PercentEncoding {

  private static final String HEX_DIGITS = "0123456789ABCDEF";
  private static final int REPLACEMENT_CHARACTER = 0xFFFD;

  private PercentEncoding() {}

  /** Encodes all characters that the {@link Grammar} does not allow in the given role. */
  static void encode(String text, int role, StringBuilder out) {
    int appended = 0;
    int index = 0;
    while (index < text.length()) {
      if (Grammar.allows(role, text.charAt(index))) {
        index++;
      } else {
        int codePoint = text.codePointAt(index);
        out.append(text, appended, index);
        encode(codePoint, out);
        index += Character.charCount(codePoint);
        appended = index;
      }
    }
    if (appended == 0) {
      out.append(text);
    } else {
      out.append(text, appended, index);
    }
  }

  private static void encode(int codePoint, StringBuilder out) {
    if (codePoint < 0x80) {
      appendOctet(codePoint, out);
    } else if (codePoint < 0x800) {
      appendOctet(0xC0 | codePoint >> 6, out);
      appendContinuation(codePoint, out);
    } else if (Character.isBmpCodePoint(codePoint)) {
      // Half a surrogate pair has no form in UTF-8.
      int valid = Character.isSurrogate((char) codePoint) ? REPLACEMENT_CHARACTER : codePoint;
      appendOctet(0xE0 | valid >> 12, out);
      appendContinuation(valid >> 6, out);
      appendContinuation(valid, out);
    } else {
      appendOctet(0xF0 | codePoint >> 18, out);
      appendContinuation(codePoint >> 12, out);
      appendContinuation(codePoint >> 6, out);
      appendContinuation(codePoint, out);
    }
  }

  private static void appendContinuation(int bits, StringBuilder out) {
    appendOctet(0x80 | (bits & 0x3F), out);
  }

  private static void appendOctet(int octet, StringBuilder out) {
    out.append('%').append(HEX_DIGITS.charAt(octet >> 4)).append(HEX_DIGITS.charAt(octet & 0xF));
  }

  /**
   * Decodes a range of ASCII text. Octets that are not UTF-8 become U+FFFD; a percent sign that two
   * hexadecimal digits do not follow stays as it is.
   */
  static String decode(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '%') {
        return decodeSlow(text, start, end);
      }
    }
    return text.substring(start, end);
  }

  private static String decodeSlow(String text, int start, int end) {
    byte[] octets = new byte[end - start];
    int length = 0;
    int index = start;
    while (index < end) {
      char c = text.charAt(index++);
      int octet = c;
      if (c == '%' && end - index >= 2) {
        int encoded = hexOctet(text, index);
        if (encoded >= 0) {
          octet = encoded;
          index += 2;
        }
      }
      octets[length++] = (byte) octet;
    }
    return new String(octets, 0, length, UTF_8);
  }

  /** Returns the octet that two hexadecimal digits stand for, or a negative number. */
  private static int hexOctet(String text, int index) {
    int high = Character.digit(text.charAt(index), 16);
    int low = Character.digit(text.charAt(index + 1), 16);
    return high << 4 | low;
  }
}
