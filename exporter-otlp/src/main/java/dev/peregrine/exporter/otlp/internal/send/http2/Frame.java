package dev.peregrine.exporter.otlp.internal.send.http2;

/** The numbers in frames. A frame is a length (3 bytes), a type, flags, a stream (4), a payload. */
final class Frame {

  static final int HEADER_BYTES = 9;

  /** The longest payload that anybody may send before he is told otherwise. */
  static final int MIN_MAX_PAYLOAD_BYTES = 16_384;

  static final int MAX_MAX_PAYLOAD_BYTES = (1 << 24) - 1;

  static final int DATA = 0;
  static final int HEADERS = 1;
  static final int PRIORITY = 2;
  static final int RST_STREAM = 3;
  static final int SETTINGS = 4;
  static final int PUSH_PROMISE = 5;
  static final int PING = 6;
  static final int GOAWAY = 7;
  static final int WINDOW_UPDATE = 8;
  static final int CONTINUATION = 9;

  static final int ACK = 0x1;
  static final int END_STREAM = 0x1;
  static final int END_HEADERS = 0x4;
  static final int PADDED = 0x8;
  static final int WITH_PRIORITY = 0x20;

  static final int SETTING_ENABLE_PUSH = 2;
  static final int SETTING_MAX_CONCURRENT_STREAMS = 3;
  static final int SETTING_INITIAL_WINDOW_SIZE = 4;
  static final int SETTING_MAX_FRAME_SIZE = 5;
  static final int SETTING_MAX_HEADER_LIST_SIZE = 6;

  /** What either end may send on a stream, or on all of them together, unless told otherwise. */
  static final int INITIAL_WINDOW_BYTES = 65_535;

  static final int MAX_WINDOW_BYTES = Integer.MAX_VALUE;

  private Frame() {}

  static int int16(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
  }

  static int int24(byte[] bytes, int at) {
    return (int16(bytes, at) << 8) | (bytes[at + 2] & 0xFF);
  }

  static int int32(byte[] bytes, int at) {
    return (int16(bytes, at) << 16) | int16(bytes, at + 2);
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
