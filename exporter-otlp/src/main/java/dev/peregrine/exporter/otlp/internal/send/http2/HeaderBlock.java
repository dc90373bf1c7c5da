package dev.peregrine.exporter.otlp.internal.send.http2;

import java.util.Arrays;

/** The headers of a stream as they come in, in one frame or in several. */
final class HeaderBlock {

  /**
   * As much as all headers may be, and again for codes that are longer than what they stand for.
   */
  private static final int MAX_BYTES = 2 * HpackDecoder.MAX_LIST_BYTES;

  private static final int PRIORITY_BYTES = 5;

  private int stream;
  private boolean isLast;
  private byte[] parts = new byte[0];
  private byte[] bytes = parts;
  private int from;
  private int to;

  /** Whether more frames of it are to come, and nothing else. */
  boolean isOpen() {
    return stream != 0;
  }

  /** The stream they are for. */
  int stream() {
    return stream;
  }

  /** Whether they are the last on their stream. */
  boolean isLast() {
    return isLast;
  }

  /**
   * Takes the first frame.
   *
   * @param begin where the headers begin, after padding's length
   * @param end where they end, before padding
   */
  void begin(FrameReader frame, int begin, int end) throws Http2Exception {
    stream = frame.stream();
    isLast = frame.has(Frame.END_STREAM);
    from = begin + (frame.has(Frame.WITH_PRIORITY) ? PRIORITY_BYTES : 0);
    to = end;
    if (from > to) {
      throw new Http2Exception(ErrorCode.PROTOCOL_ERROR, "Headers shorter than their frame says");
    }
    bytes = frame.buffer();
    if (!frame.has(Frame.END_HEADERS)) {
      int length = to - from;
      keep(bytes, from, length, 0);
      bytes = parts;
      from = 0;
      to = length;
    }
  }

  /** Takes a further frame. */
  void add(FrameReader frame) throws Http2Exception {
    if (!isOpen() || frame.stream() != stream) {
      throw new Http2Exception(ErrorCode.PROTOCOL_ERROR, "Headers go on that were not begun");
    }
    keep(frame.buffer(), frame.payload(), frame.length(), to);
    bytes = parts;
    to += frame.length();
  }

  private void keep(byte[] source, int begin, int length, int at) throws Http2Exception {
    if (length > MAX_BYTES - at) {
      throw new Http2Exception(ErrorCode.ENHANCE_YOUR_CALM, "Headers without an end");
    }
    if (length > parts.length - at) {
      parts = Arrays.copyOf(parts, Math.max(2 * parts.length, at + length));
    }
    System.arraycopy(source, begin, parts, at, length);
  }

  /** Hands over the headers, which are complete. */
  void end(HpackDecoder decoder) {
    stream = 0;
    decoder.begin(bytes, from, to);
  }
}
