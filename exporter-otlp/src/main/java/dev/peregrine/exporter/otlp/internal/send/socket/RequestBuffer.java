package dev.peregrine.exporter.otlp.internal.send.socket;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Collects what is written, so that a usual request goes out at once: each write of a socket is a
 * system call, a packet, and perhaps a wakeup of the server. Used by one thread at a time.
 */
public final class RequestBuffer extends OutputStream {

  private static final int INITIAL_BYTES = 8 << 10;
  private static final int MAX_BYTES = 64 << 10;

  private final OutputStream out;
  private byte[] buffer = new byte[INITIAL_BYTES];
  private int size;
  private boolean failed;

  /**
   * @param out not buffered
   */
  public RequestBuffer(OutputStream out) {
    this.out = out;
  }

  /** Appends a text of ASCII. */
  public void writeAscii(String text) throws IOException {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      write(text.charAt(i));
    }
  }

  /** Appends a number in decimal digits. */
  public void writeNumber(long number) throws IOException {
    if (number >= 10) {
      writeNumber(number / 10);
    }
    write('0' + (int) (number % 10));
  }

  @Override
  public void write(int b) throws IOException {
    if (size == buffer.length) {
      makeRoom(1);
    }
    buffer[size++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int left = length;
    if (left > buffer.length - size) {
      makeRoom(left);
      int fitting = buffer.length - size;
      if (left > fitting && size > 0) {
        System.arraycopy(bytes, from, buffer, size, fitting);
        size += fitting;
        from += fitting;
        left -= fitting;
        writeOut();
      }
      if (left >= buffer.length) {
        send(bytes, from, left);
        return;
      }
    }
    System.arraycopy(bytes, from, buffer, size, left);
    size += left;
  }

  /** Grows as far as that may be, and otherwise writes out if it is full. */
  private void makeRoom(int length) throws IOException {
    if (buffer.length < MAX_BYTES) {
      long wanted = Math.max(2L * buffer.length, (long) size + length);
      byte[] larger = new byte[(int) Math.min(wanted, MAX_BYTES)];
      System.arraycopy(buffer, 0, larger, 0, size);
      buffer = larger;
    }
    if (size == buffer.length) {
      writeOut();
    }
  }

  private void writeOut() throws IOException {
    int length = size;
    size = 0;
    send(buffer, 0, length);
  }

  private void send(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failed = true;
      throw e;
    }
  }

  /** Sends all that was written. */
  @Override
  public void flush() throws IOException {
    if (size > 0) {
      writeOut();
    }
    out.flush();
  }

  /** Whether the connection did not take something. */
  public boolean hasFailed() {
    return failed;
  }
}
