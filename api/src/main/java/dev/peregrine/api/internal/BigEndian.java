package dev.peregrine.api.internal;

/** Numbers as eight bytes, the most significant first. */
public final class BigEndian {

  private BigEndian() {}

  public static long readLong(byte[] source, int index) {
    long value = 0;
    for (int i = index; i < index + 8; i++) {
      value = value << 8 | (source[i] & 0xff);
    }
    return value;
  }

  public static void writeLong(long value, byte[] target, int index) {
    for (int i = 0; i < 8; i++) {
      target[index + i] = (byte) (value >>> (56 - 8 * i));
    }
  }
}
