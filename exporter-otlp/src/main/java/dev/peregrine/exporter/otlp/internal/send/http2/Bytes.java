package dev.peregrine.exporter.otlp.internal.send.http2;

/** Numbers in the order of the network. */
final class Bytes {

  private Bytes() {}

  static int int16(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }

  static int int24(byte[] bytes, int at) {
    return int16(bytes, at) << 8 | bytes[at + 2] & 0xFF;
  }

  static int int32(byte[] bytes, int at) {
    return int16(bytes, at) << 16 | int16(bytes, at + 2);
  }

  static void putInt24(byte[] bytes, int at, int value) {
    bytes[at] = (byte) (value >> 16);
    bytes[at + 1] = (byte) (value >> 8);
    bytes[at + 2] = (byte) value;
  }

  static void putInt32(byte[] bytes, int at, int value) {
    bytes[at] = (byte) (value >> 24);
    putInt24(bytes, at + 1, value);
  }
}
