package dev.peregrine.api.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Lowercase hexadecimal numbers of fixed length.
 *
 * <p>Parsing never throws for what the text is: a number that is not all digits comes out negative.
 * So does the bitwise or of several numbers if one of them is, which saves checking each.
 */
public final class Hex {

  /** The value of each ASCII digit, -1 for everything else. */
  private static final byte[] VALUES = new byte[128];

  static {
    Arrays.fill(VALUES, (byte) -1);
    for (int i = 0; i < 16; i++) {
      VALUES[Character.forDigit(i, 16)] = (byte) i;
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

  /** Parses eight ASCII digits, all at once, as an unsigned number; negative if they are none. */
  public static long parseInt(ByteBuffer text, int index) {
    long ascii = text.getLong(index);
    // Letters have bit 6. They are moved to follow the 9, so that 0 to f become 0x30 to 0x3f.
    long letters = ascii >>> 6 & 0x0101_0101_0101_0101L;
    long n = ascii - letters * ('a' - '9' - 1);
    // Adding 6 carries into bit 6 from 0x3a on, which is right for what was a letter only.
    long wrong = (n ^ 0x3030_3030_3030_3030L) & 0xf0f0_f0f0_f0f0_f0f0L;
    wrong |= (n + 0x0606_0606_0606_0606L ^ ascii) & 0x4040_4040_4040_4040L;
    n &= 0x0f0f_0f0f_0f0f_0f0fL;
    n = (n | n >>> 4) & 0x00ff_00ff_00ff_00ffL;
    n = (n | n >>> 8) & 0x0000_ffff_0000_ffffL;
    return wrong == 0 ? (n | n >>> 16) & 0xffff_ffffL : -1;
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
  public static void writeLong(long value, ByteBuffer target, int index) {
    target.putLong(index, digits(value >>> 32)).putLong(index + 8, digits(value));
  }

  /** Returns the lower half as eight ASCII digits, all computed at once. */
  private static long digits(long value) {
    long n = value & 0xffff_ffffL;
    n = (n | n << 16) & 0x0000_ffff_0000_ffffL;
    n = (n | n << 8) & 0x00ff_00ff_00ff_00ffL;
    n = (n | n << 4) & 0x0f0f_0f0f_0f0f_0f0fL;
    // Each byte of n is now 0 to 15. Those above 9 carry into bit 4 when 6 is added.
    long letters = (n + 0x0606_0606_0606_0606L) >>> 4 & 0x0101_0101_0101_0101L;
    return n + 0x3030_3030_3030_3030L + letters * ('a' - '0' - 10);
  }

  /** Returns a number as sixteen digits. */
  public static String toString(long value) {
    byte[] digits = new byte[16];
    writeLong(value, ByteBuffer.wrap(digits), 0);
    return ascii(digits);
  }

  /** Returns two numbers as thirty-two digits. */
  public static String toString(long high, long low) {
    byte[] digits = new byte[32];
    ByteBuffer buffer = ByteBuffer.wrap(digits);
    writeLong(high, buffer, 0);
    writeLong(low, buffer, 16);
    return ascii(digits);
  }

  /** Returns bytes, which must be ASCII, as a string. */
  @SuppressWarnings("deprecation") // the one constructor that copies without looking at each byte
  public static String ascii(byte[] bytes) {
    return new String(bytes, 0);
  }
}
