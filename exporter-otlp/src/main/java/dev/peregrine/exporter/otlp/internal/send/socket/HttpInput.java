package dev.peregrine.exporter.otlp.internal.send.socket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.peregrine.exporter.otlp.internal.send.LimitedBody;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;

/**
 * What a peer that speaks HTTP/1.1 sends: lines, and bodies. Lines end in CR LF or, as many readers
 * allow, in LF alone. Used by one thread at a time.
 */
public final class HttpInput {

  /** The longest line. */
  private static final int MAX_LINE_BYTES = 8 << 10;

  /** All lines of an answer together, also interim answers', trailers, and extensions of chunks. */
  private static final int MAX_LINES_BYTES = 64 << 10;

  private final InputStream in;
  private final byte[] buffer = new byte[MAX_LINE_BYTES];
  private int position;
  private int limit;
  private int lineStart;
  private int lineEnd;
  private int linesBytes;
  private boolean heard;

  /**
   * @param in not buffered
   */
  public HttpInput(InputStream in) {
    this.in = in;
  }

  /** Whether all that was read from the stream was taken from here. */
  public boolean isEmpty() {
    return position == limit;
  }

  /** Begins another answer. */
  public void startAnswer() {
    linesBytes = 0;
    heard = position < limit;
  }

  /** Whether a byte of the answer has come. */
  public boolean hasHeard() {
    return heard;
  }

  private void fill() throws IOException {
    if (position == limit) {
      position = 0;
      limit = 0;
    } else if (limit == buffer.length) {
      System.arraycopy(buffer, position, buffer, 0, limit - position);
      limit -= position;
      position = 0;
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    if (read < 0) {
      throw new EOFException("unexpected end of stream");
    }
    limit += read;
    heard = true;
  }

  /** Whether the next bytes are these, all of ASCII. Waits no longer than they may be. */
  boolean startsWith(String expected) throws IOException {
    for (int i = 0; i < expected.length(); i++) {
      while (position + i >= limit) {
        fill();
      }
      if (buffer[position + i] != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The bytes that have come and were not taken, no more than that many. */
  byte[] peek(int max) {
    byte[] bytes = new byte[Math.min(max, limit - position)];
    System.arraycopy(buffer, position, bytes, 0, bytes.length);
    return bytes;
  }

  /** Takes the next line, which the methods below tell about until another is taken. */
  public void readLine() throws IOException {
    int offset = 0;
    while (true) {
      while (position + offset >= limit) {
        if (offset == buffer.length) {
          throw new ProtocolException("A line of the answer is too long");
        }
        fill();
      }
      if (buffer[position + offset] == '\n') {
        break;
      }
      offset++;
    }
    lineStart = position;
    lineEnd = position + offset;
    position = lineEnd + 1;
    if (offset > 0 && buffer[lineEnd - 1] == '\r') {
      lineEnd--;
    }
    linesBytes += offset;
    if (linesBytes > MAX_LINES_BYTES) {
      throw new ProtocolException("The head of the answer is too long");
    }
  }

  /** Of the line. */
  public int length() {
    return lineEnd - lineStart;
  }

  /** Of the line, as a number from 0 on. */
  public int byteAt(int index) {
    return buffer[lineStart + index] & 0xff;
  }

  /** A part of the line, without white space around it. */
  public String text(int from, int to) {
    int start = lineStart + from;
    int end = lineStart + to;
    while (start < end && isSpace(buffer[start])) {
      start++;
    }
    while (end > start && isSpace(buffer[end - 1])) {
      end--;
    }
    return new String(buffer, start, end - start, ISO_8859_1);
  }

  static boolean isSpace(int c) {
    return c == ' ' || c == '\t';
  }

  /** Whether the line starts with this name, in whatever case. */
  boolean hasName(String lowerCaseName, int length) {
    if (length != lowerCaseName.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      int c = byteAt(i);
      if ((c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c) != lowerCaseName.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The number that the line starts with, in hexadecimal digits. */
  public long hexNumber() throws ProtocolException {
    int digits = 0;
    long number = 0;
    while (digits < length() && Character.digit(byteAt(digits), 16) >= 0) {
      if (digits == 15) {
        throw new ProtocolException("A chunk of the answer is too large");
      }
      number = number << 4 | Character.digit(byteAt(digits), 16);
      digits++;
    }
    if (digits == 0 || (digits < length() && byteAt(digits) != ';' && !isSpace(byteAt(digits)))) {
      throw new ProtocolException("Not the length of a chunk: " + text(0, Math.min(length(), 40)));
    }
    // What every chunk needs does not count: data is limited elsewhere.
    linesBytes -= Math.min(length(), digits + 1);
    return number;
  }

  /** Takes that many bytes of a body. */
  public void readBody(LimitedBody body, long count) throws IOException {
    for (long left = count; left > 0; ) {
      if (position == limit) {
        fill();
      }
      int length = (int) Math.min(left, limit - position);
      body.append(buffer, position, length);
      position += length;
      left -= length;
    }
  }

  /** Takes all there is until the connection ends. */
  public void readBodyToEnd(LimitedBody body) throws IOException {
    body.append(buffer, position, limit - position);
    position = limit;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      body.append(buffer, 0, read);
    }
  }
}
