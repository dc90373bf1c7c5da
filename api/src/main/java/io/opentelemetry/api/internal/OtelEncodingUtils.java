package io.opentelemetry.api.internal;

/** Conversions from and to lower case hexadecimal text. */
public final class OtelEncodingUtils {

  private static final String DIGITS = "0123456789abcdef";

  private OtelEncodingUtils() {}

  /**
   * Reads sixteen digits.
   *
   * @param chars the text
   * @param offset where the digits begin
   * @return the number
   * @throws IllegalArgumentException if there is another character than a lower case digit
   */
  public static long longFromBase16String(CharSequence chars, int offset) {
    long number = 0;
    for (int i = offset; i < offset + 2 * Long.BYTES; i++) {
      number = number << 4 | digit(chars.charAt(i));
    }
    return number;
  }

  /**
   * Writes a number as sixteen digits.
   *
   * @param value the number
   * @param dest where to write
   * @param destOffset where to begin
   */
  public static void longToBase16String(long value, char[] dest, int destOffset) {
    long rest = value;
    for (int i = Long.BYTES - 1; i >= 0; i--) {
      byteToBase16((byte) rest, dest, destOffset + 2 * i);
      rest >>= Byte.SIZE;
    }
  }

  /**
   * Reads bytes.
   *
   * @param value the text
   * @param length the number of its digits
   * @return the bytes
   * @throws IllegalArgumentException if there is another character than a lower case digit
   */
  public static byte[] bytesFromBase16(CharSequence value, int length) {
    byte[] bytes = new byte[length / 2];
    bytesFromBase16(value, length, bytes);
    return bytes;
  }

  /**
   * Reads bytes into an array.
   *
   * @param value the text
   * @param length the number of its digits
   * @param bytes where to write
   * @throws IllegalArgumentException if there is another character than a lower case digit
   */
  public static void bytesFromBase16(CharSequence value, int length, byte[] bytes) {
    for (int i = 0; i < length; i += 2) {
      bytes[i / 2] = byteFromBase16(value.charAt(i), value.charAt(i + 1));
    }
  }

  /**
   * Writes bytes, two digits each.
   *
   * @param bytes the bytes
   * @param dest where to write, from its beginning
   * @param length the number of bytes
   */
  public static void bytesToBase16(byte[] bytes, char[] dest, int length) {
    for (int i = 0; i < length; i++) {
      byteToBase16(bytes[i], dest, 2 * i);
    }
  }

  /**
   * Writes a byte as two digits.
   *
   * @param value the byte
   * @param dest where to write
   * @param destOffset where to begin
   */
  public static void byteToBase16(byte value, char[] dest, int destOffset) {
    dest[destOffset] = DIGITS.charAt(value >> 4 & 0xF);
    dest[destOffset + 1] = DIGITS.charAt(value & 0xF);
  }

  /**
   * Reads a byte.
   *
   * @param first the digit of the upper half
   * @param second the digit of the lower half
   * @return the byte
   * @throws IllegalArgumentException if one is no lower case digit
   */
  public static byte byteFromBase16(char first, char second) {
    return (byte) (digit(first) << 4 | digit(second));
  }

  /**
   * Returns whether a text consists of lower case digits only.
   *
   * @param value the text
   * @return whether it does
   */
  public static boolean isValidBase16String(CharSequence value) {
    for (int i = 0; i < value.length(); i++) {
      if (!isValidBase16Character(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether a character is a lower case digit.
   *
   * @param b the character
   * @return whether it is
   */
  public static boolean isValidBase16Character(char b) {
    return DIGITS.indexOf(b) >= 0;
  }

  private static int digit(char c) {
    int digit = DIGITS.indexOf(c);
    if (digit < 0) {
      throw new IllegalArgumentException("invalid character " + c);
    }
    return digit;
  }
}
