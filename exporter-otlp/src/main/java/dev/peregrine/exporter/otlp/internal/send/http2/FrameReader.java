package dev.peregrine.exporter.otlp.internal.send.http2;

import dev.peregrine.exporter.otlp.internal.send.NoHttp2Exception;
import dev.peregrine.exporter.otlp.internal.send.socket.Connection;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads frames one after the other, with as many system calls as it takes to get their bytes. */
final class FrameReader {

  private static final int SHOWN_BYTES = 5;

  private final Connection connection;
  private final InputStream in;

  /** Holds one frame as a whole, and what follows it. */
  private final byte[] buffer = new byte[Frame.HEADER_BYTES + Frame.MIN_MAX_PAYLOAD_BYTES];

  /** Where the bytes are that were read and belong to no frame yet. */
  private int position;

  private int end;

  /** Whether the first frame was what it has to be. */
  private boolean hasBegun;

  private int length;
  private int type;
  private int flags;
  private int stream;
  private int payload;

  FrameReader(Connection connection) {
    this.connection = connection;
    this.in = connection.in();
  }

  /** Whether the next frame is here as a whole. */
  boolean hasFrame() {
    int available = end - position;
    return available >= Frame.HEADER_BYTES
        && available - Frame.HEADER_BYTES >= Frame.int24(buffer, position);
  }

  /** Whether there is anything to be read. */
  boolean hasAny() throws IOException {
    return position < end || in.available() > 0;
  }

  /**
   * Takes in what the server has sent, without waiting for more.
   *
   * @return false if the connection has ended
   */
  boolean poll() {
    if (hasFrame()) {
      return true;
    }
    makeRoom();
    int read = connection.poll(buffer, end, buffer.length - end);
    end += Math.max(read, 0);
    return read >= 0;
  }

  /**
   * Reads the next frame, whose payload stays where it is until there is another one.
   *
   * @throws NoHttp2Exception if the server begins with something else than its settings
   * @throws EOFException if the connection ends before
   */
  void read() throws IOException {
    if (hasBegun) {
      readHeader();
    } else {
      readFirstHeader();
    }
    if (length > Frame.MIN_MAX_PAYLOAD_BYTES) {
      throw new Http2Exception(ErrorCode.FRAME_SIZE_ERROR, "A frame of " + length + " bytes");
    }
    fill(length);
    payload = position;
    position += length;
  }

  private void readHeader() throws IOException {
    fill(Frame.HEADER_BYTES);
    length = Frame.int24(buffer, position);
    type = buffer[position + 3];
    flags = buffer[position + 4];
    stream = Frame.int32(buffer, position + 5) & Integer.MAX_VALUE;
    position += Frame.HEADER_BYTES;
  }

  private void readFirstHeader() throws IOException {
    try {
      readHeader();
      hasBegun = type == Frame.SETTINGS && stream == 0 && !has(Frame.ACK);
    } catch (EOFException e) {
      if (end == 0) {
        throw e;
      }
    }
    if (!hasBegun) {
      throw GrpcFailures.noHttp2(
          "The server does not speak HTTP/2: its first 5 bytes: " + firstBytes());
    }
  }

  private String firstBytes() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(end, SHOWN_BYTES); i++) {
      text.append(Character.forDigit((buffer[i] >> 4) & 0xF, 16));
      text.append(Character.forDigit(buffer[i] & 0xF, 16));
    }
    return text.toString();
  }

  private void fill(int bytes) throws IOException {
    while (end - position < bytes) {
      makeRoom();
      int read = in.read(buffer, end, buffer.length - end);
      if (read < 0) {
        throw new EOFException("unexpected end of stream: the server has closed the connection");
      }
      end += read;
    }
  }

  private void makeRoom() {
    System.arraycopy(buffer, position, buffer, 0, end - position);
    end -= position;
    position = 0;
  }

  int type() {
    return type;
  }

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  int stream() {
    return stream;
  }

  /** How many bytes the payload has. */
  int length() {
    return length;
  }

  /** Where the payload is. */
  byte[] buffer() {
    return buffer;
  }

  /** Where the payload begins. */
  int payload() {
    return payload;
  }
}
