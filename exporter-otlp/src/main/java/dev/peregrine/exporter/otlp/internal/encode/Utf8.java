package dev.peregrine.exporter.otlp.internal.encode;

/**
 * Writes strings as UTF-8 without making anything. A surrogate without its partner, which UTF-8
 * cannot express, becomes {@code '?'}, as everywhere in Java.
 */
final class Utf8 {

  private Utf8() {}

  static boolean isAscii(String text) {
    for (int i = 0, length = text.length(); i < length; i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Copies a string for which {@link #isAscii} is true. */
  @SuppressWarnings("deprecation") // drops the high byte of each character, which is 0 in ASCII
  static void copyAscii(String ascii, byte[] target, int position) {
    ascii.getBytes(0, ascii.length(), target, position);
  }

  /** How many bytes {@link #write} writes. */
  static long length(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes++;
      } else if (c < 0x800) {
        bytes += 2;
      } else if (!Character.isSurrogate(c)) {
        bytes += 3;
      } else if (isPair(text, i)) {
        bytes += 4;
        i++;
      } else {
        bytes++;
      }
    }
    return bytes;
  }

  /** Writes the string and returns the position behind it. */
  static int write(String text, byte[] target, int position) {
    int at = position;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (isPair(text, i)) {
          at = writeCodePoint(text.codePointAt(i), target, at);
          i++;
        } else {
          target[at++] = '?';
        }
      } else {
        at = writeCodePoint(c, target, at);
      }
    }
    return at;
  }

  static int writeCodePoint(int codePoint, byte[] target, int position) {
    int at = position;
    if (codePoint < 0x80) {
      target[at++] = (byte) codePoint;
      return at;
    }
    if (codePoint < 0x800) {
      target[at++] = (byte) (0xC0 | (codePoint >>> 6));
    } else {
      if (codePoint < 0x10000) {
        target[at++] = (byte) (0xE0 | (codePoint >>> 12));
      } else {
        target[at++] = (byte) (0xF0 | (codePoint >>> 18));
        target[at++] = (byte) (0x80 | ((codePoint >>> 12) & 0x3F));
      }
      target[at++] = (byte) (0x80 | ((codePoint >>> 6) & 0x3F));
    }
    target[at++] = (byte) (0x80 | (codePoint & 0x3F));
    return at;
  }

  static boolean isPair(String text, int index) {
    return Character.isHighSurrogate(text.charAt(index))
        && index + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(index + 1));
  }
}
