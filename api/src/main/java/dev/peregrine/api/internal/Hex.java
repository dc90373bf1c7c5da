package dev.peregrine.api.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lowercase hexadecimal numbers of fixed length, by table and without exceptions. */
public final class Hex {

  /** Each byte as two ASCII digits, the first in the low eight bits. */
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

  /**
   * The value of a lowercase hexadecimal digit, or a negative number if the character is none. Of
   * several results, the bitwise or is negative if any of them is.
   */
  public static int digit(char c) {
    return c < 128 ? VALUES[c] : -1;
  }

  /** The value of two digits at an index, or a negative number if they are none. */
  public static int parseByte(CharSequence text, int index) {
    return digit(text.charAt(index)) << 4 | digit(text.charAt(index + 1));
  }

  /** Whether {@code length} characters from an index on are all lowercase hexadecimal digits. */
  public static boolean isHex(CharSequence text, int index, int length) {
    int all = 0;
    for (int i = index; i < index + length; i++) {
      all |= digit(text.charAt(i));
    }
    return all >= 0;
  }

  /** The value of sixteen characters, which must be digits; see {@link #isHex}. */
  public static long parseLong(CharSequence text, int index) {
    long value = 0;
    for (int i = index; i < index + 16; i++) {
      value = value << 4 | (digit(text.charAt(i)) & 15);
    }
    return value;
  }

  /** The bytes of an even number of characters; what is no digit counts as one of value 15. */
  public static byte[] toBytes(CharSequence text) {
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

  /** Reads a big-endian number. */
  public static long readLong(byte[] source, int index) {
    long value = 0;
    for (int i = index; i < index + 8; i++) {
      value = value << 8 | (source[i] & 0xff);
    }
    return value;
  }

  /** A number as sixteen digits. */
  @SuppressWarnings("deprecation") // the only constructor that copies Latin-1 without decoding it
  public static String toString(long value) {
    byte[] digits = new byte[16];
    writeLong(value, digits, 0);
    return new String(digits, 0, 0, 16);
  }

  /** Two numbers as thirty-two digits. */
  @SuppressWarnings("deprecation") // the only constructor that copies Latin-1 without decoding it
  public static String toString(long high, long low) {
    byte[] digits = new byte[32];
    writeLong(high, digits, 0);
    writeLong(low, digits, 16);
    return new String(digits, 0, 0, 32);
  }
}
