package dev.peregrine.exporter.otlp.internal.send.http2;

import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.IOException;
import java.io.OutputStream;

/** Puts the message of a request into frames, as many and as large as the server takes them. */
final class MessageFrames extends OutputStream {

  private static final int PREFIX_BYTES = 5;

  /** A frame is not begun where there is no room for so many bytes. */
  private static final int MIN_ROOM = 1 << 10;

  private final Http2Connection connection;
  private final FrameWriter out;
  private final GrpcAnswer answer;
  private int stream;

  /** How many bytes are still to come of the message, and fit into the open frame. */
  private long left;

  private int room;
  private boolean isOpen;

  MessageFrames(Http2Connection connection, GrpcAnswer answer) {
    this.connection = connection;
    this.out = connection.out();
    this.answer = answer;
  }

  /** How much memory a message takes with its frames if they go out together. */
  static int bytes(MessageWriter message) {
    long length = PREFIX_BYTES + (long) message.getContentLength();
    long frames = length / Frame.MIN_MAX_PAYLOAD_BYTES + 1;
    return (int) Math.min(length + frames * Frame.HEADER_BYTES, FrameWriter.MAX_BYTES);
  }

  /**
   * Writes the message, or as much of it as the server wants before it answers. What is written
   * last is not sent yet.
   */
  void write(MessageWriter message, boolean isCompressed, int onStream) throws IOException {
    stream = onStream;
    isOpen = false;
    room = 0;
    int length = message.getContentLength();
    left = PREFIX_BYTES + (long) length;
    write(isCompressed ? 1 : 0);
    write(length >> 24);
    write(length >> 16);
    write(length >> 8);
    write(length);
    message.writeMessage(this);
    if (answer.reply() != null) {
      return;
    }
    if (left != 0) {
      throw new IOException("The message has " + left + " bytes less than it said");
    }
    closeFrame(/* isLast= */ true);
  }

  @Override
  public void write(int b) throws IOException {
    check(1);
    if (hasRoom()) {
      out.put(b);
      room--;
      left--;
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    check(length);
    int at = offset;
    int end = offset + length;
    while (at < end && hasRoom()) {
      int part = Math.min(end - at, room);
      out.put(bytes, at, part);
      room -= part;
      left -= part;
      at += part;
    }
  }

  private void check(int bytes) throws IOException {
    if (bytes > left) {
      throw new IOException("The message has more bytes than it said");
    }
  }

  /** False if the server has answered, and does not want the rest. */
  private boolean hasRoom() throws IOException {
    if (room == 0) {
      if (isOpen) {
        closeFrame(/* isLast= */ false);
      }
      if (out.room() < Frame.HEADER_BYTES + Math.min(left, MIN_ROOM)) {
        out.flush();
        connection.look();
      }
      while (connection.flow().window() <= 0 && answer.reply() == null) {
        connection.readFrame();
      }
      if (answer.reply() != null) {
        return false;
      }
      out.open(Frame.DATA, 0, stream);
      isOpen = true;
      long window = Math.min(connection.maxPayload(), connection.flow().window());
      room = (int) Math.min(window, out.room());
    }
    return true;
  }

  private void closeFrame(boolean isLast) {
    if (isLast) {
      out.flag(Frame.END_STREAM);
    }
    out.close();
    isOpen = false;
    connection.sent(out.payloadBytes(), isLast);
  }
}
