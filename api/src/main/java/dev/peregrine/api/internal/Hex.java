package dev.peregrine.api.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Lowercase hexadecimal numbers of fixed length, by table.
 *
 * <p>Parsing never throws for what the text is: a number that is not all digits comes out negative.
 * So does the bitwise or of several numbers if one of them is, which saves checking each.
 */
public final class Hex {

  /** Each byte as two ASCII digits, the first in the lower half. */
  private static final short[] DIGITS = new short[256];

  /** The value of each ASCII digit, -1 for everything else. */
  private static final byte[] VALUES = new byte[128];

  static {
    byte[] digits = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 256; i++) {
      DIGITS[i] = (short) (digits[i >> 4] | digits[i & 15] << 8);
    }
    Arrays.fill(VALUES, (byte) -1);
    for (int i = 0; i < digits.length; i++) {
      VALUES[digits[i]] = (byte) i;
    }
  }

  private Hex() {}

  private static int digit(char c) {
    return c < 128 ? VALUES[c] : -1;
  }

  /** Parses two digits; negative if they are none. */
  public static int parseByte(CharSequence text, int index) {
    return digit(text.charAt(index)) << 4 | digit(text.charAt(index + 1));
  }

  /** Parses eight digits as an unsigned number; negative if they are none. */
  public static long parseInt(CharSequence text, int index) {
    long value = 0;
    for (int i = index; i < index + 8; i++) {
      // A digit of -1 sets the upper half, and 28 bits of shifting do not get it out again.
      value = value << 4 | digit(text.charAt(i));
    }
    return value;
  }

  /** Whether a text has this length and is all digits, and not all of them 0. */
  public static boolean isNonZero(CharSequence text, int length) {
    if (text.length() != length) {
      return false;
    }
    long bits = 0;
    for (int i = 0; i < length; i += 8) {
      bits |= parseInt(text, i);
    }
    return bits > 0;
  }

  /** Parses sixteen characters that are known to be digits. */
  public static long parseLong(CharSequence text, int index) {
    return parseInt(text, index) << 32 | parseInt(text, index + 8);
  }

  /** Parses each two characters that are known to be digits into a byte. */
  public static byte[] parseBytes(CharSequence text) {
    byte[] bytes = new byte[text.length() >> 1];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) parseByte(text, 2 * i);
    }
    return bytes;
  }

  /** Writes a number as sixteen ASCII digits. */
  public static void writeLong(long value, byte[] target, int index) {
    for (int i = 0; i < 8; i++) {
      writeByte((byte) (value >>> (56 - 8 * i)), target, index + 2 * i);
    }
  }

  /** Writes a byte as two ASCII digits. */
  public static void writeByte(byte value, byte[] target, int index) {
    short digits = DIGITS[value & 0xff];
    target[index] = (byte) digits;
    target[index + 1] = (byte) (digits >> 8);
  }

  /** Returns a number as sixteen digits. */
  public static String toString(long value) {
    byte[] digits = new byte[16];
    writeLong(value, digits, 0);
    return ascii(digits, 16);
  }

  /** Returns two numbers as thirty-two digits. */
  public static String toString(long high, long low) {
    byte[] digits = new byte[32];
    writeLong(high, digits, 0);
    writeLong(low, digits, 16);
    return ascii(digits, 32);
  }

  /** Returns the first bytes, which must be ASCII, as a string. */
  @SuppressWarnings("deprecation") // the one constructor that copies without looking at each byte
  public static String ascii(byte[] bytes, int length) {
    return new String(bytes, 0, 0, length);
  }
}
