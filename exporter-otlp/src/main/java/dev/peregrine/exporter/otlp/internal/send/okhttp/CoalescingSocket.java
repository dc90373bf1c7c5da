package dev.peregrine.exporter.otlp.internal.send.okhttp;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A socket that sends at once whatever is written between two flushes. Okio writes 8 KB at a time,
 * and each write of a socket is a system call, a few packets, and a wakeup of the server.
 */
final class CoalescingSocket extends Socket {

  private final AtomicReference<@Nullable OutputStream> output = new AtomicReference<>();

  @Override
  public OutputStream getOutputStream() throws IOException {
    OutputStream existing = output.get();
    if (existing != null) {
      return existing;
    }
    OutputStream made = new CoalescingStream(super.getOutputStream());
    return output.compareAndSet(null, made) ? made : getOutputStream();
  }

  /** Used by one thread at a time, as the stream of a connection is. */
  private static final class CoalescingStream extends FilterOutputStream {

    private static final int INITIAL_BYTES = 16 << 10;

    /** The JDK's sockets take no more in one system call. */
    private static final int MAX_BYTES = 128 << 10;

    private byte[] buffer = new byte[INITIAL_BYTES];
    private int size;

    CoalescingStream(OutputStream socket) {
      super(socket);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (length > MAX_BYTES - size) {
        writeOut();
      }
      if (length > MAX_BYTES) {
        out.write(bytes, offset, length);
        return;
      }
      if (length > buffer.length - size) {
        int capacity = Math.max(2 * buffer.length, Integer.highestOneBit(size + length) * 2);
        buffer = Arrays.copyOf(buffer, Math.min(capacity, MAX_BYTES));
      }
      System.arraycopy(bytes, offset, buffer, size, length);
      size += length;
    }

    private void writeOut() throws IOException {
      int length = size;
      size = 0;
      if (length > 0) {
        out.write(buffer, 0, length);
      }
    }

    @Override
    public void flush() throws IOException {
      writeOut();
      out.flush();
    }
  }
}
