package dev.peregrine.exporter.otlp.internal.send.http2;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Puts frames into memory, and sends them together. One frame is open at a time. */
final class FrameWriter {

  /** How much memory is kept, and how much goes out at once. */
  static final int MAX_BYTES = 64 << 10;

  private static final int INITIAL_BYTES = 1 << 10;

  private final OutputStream out;
  private byte[] buffer = new byte[INITIAL_BYTES];
  private int position;

  /** Where the open frame begins, if there is one. */
  private int frame;

  private boolean hasFailed;

  FrameWriter(OutputStream out) {
    this.out = out;
  }

  /** Makes room for so many bytes, as far as that much is kept. */
  void reserve(int bytes) {
    int wanted = Math.min(bytes, MAX_BYTES);
    if (buffer.length < wanted) {
      buffer = Arrays.copyOf(buffer, wanted);
    }
  }

  /** How many bytes there is room for until the next {@link #flush}. */
  int room() {
    return buffer.length - position;
  }

  boolean isEmpty() {
    return position == 0;
  }

  /** Opens a frame, whose length is known when it is closed. */
  void open(int type, int flags, int stream) {
    frame = position;
    ensure(Frame.HEADER_BYTES);
    buffer[frame + 3] = (byte) type;
    buffer[frame + 4] = (byte) flags;
    Frame.putInt32(buffer, frame + 5, stream);
    position = frame + Frame.HEADER_BYTES;
  }

  /** Sets another flag of the open frame. */
  void flag(int flag) {
    buffer[frame + 4] |= (byte) flag;
  }

  /** How many bytes the payload of the open frame has so far. */
  int payloadBytes() {
    return position - frame - Frame.HEADER_BYTES;
  }

  /** Closes the frame. */
  void close() {
    Frame.putInt24(buffer, frame, payloadBytes());
  }

  /**
   * Closes the frame of headers. Those that are too many for one frame go on in others.
   *
   * @param maxPayload how many bytes a frame may have
   */
  void closeHeaders(int maxPayload) {
    int stream = Frame.int32(buffer, frame + 5);
    int left = payloadBytes() - maxPayload;
    if (left > 0) {
      byte[] rest = Arrays.copyOfRange(buffer, position - left, position);
      position -= left;
      close();
      for (int from = 0; from < left; from += maxPayload) {
        open(Frame.CONTINUATION, 0, stream);
        put(rest, from, Math.min(maxPayload, left - from));
        close();
      }
    }
    flag(Frame.END_HEADERS);
    close();
  }

  void put(int value) {
    ensure(1);
    buffer[position++] = (byte) value;
  }

  void putInt(int value) {
    ensure(Integer.BYTES);
    Frame.putInt32(buffer, position, value);
    position += Integer.BYTES;
  }

  void put(byte[] bytes, int from, int length) {
    ensure(length);
    System.arraycopy(bytes, from, buffer, position, length);
    position += length;
  }

  /** Puts a text of ASCII characters. */
  void put(String ascii) {
    ensure(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      buffer[position++] = (byte) ascii.charAt(i);
    }
  }

  void putSetting(int name, int value) {
    put(name >> Byte.SIZE);
    put(name);
    putInt(value);
  }

  /** Puts a frame that has a number and no flags. */
  void write(int type, int stream, int number) {
    open(type, 0, stream);
    putInt(number);
    close();
  }

  private void ensure(int bytes) {
    if (bytes > buffer.length - position) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, position + bytes));
    }
  }

  /** Sends what there is. No frame must be open. After a failure it sends nothing more. */
  void flush() throws IOException {
    if (position == 0) {
      return;
    }
    int length = position;
    position = 0;
    if (hasFailed) {
      return;
    }
    hasFailed = true;
    out.write(buffer, 0, length);
    hasFailed = false;
  }

  /** Whether nothing can be sent any more. */
  boolean hasFailed() {
    return hasFailed;
  }
}
