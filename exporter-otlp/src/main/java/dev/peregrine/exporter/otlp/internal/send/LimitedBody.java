package dev.peregrine.exporter.otlp.internal.send;

import java.io.IOException;
import java.util.Arrays;

/** A response body as it comes in, up to a limit. */
public final class LimitedBody {

  private final long maxBytes;
  private byte[] bytes = new byte[0];
  private int length;

  public LimitedBody(long maxBytes) {
    this.maxBytes = Math.min(maxBytes, Integer.MAX_VALUE - 8);
  }

  /** Appends what was read. */
  public void append(byte[] chunk, int chunkLength) throws IOException {
    append(chunk, 0, chunkLength);
  }

  /** Appends a part of what was read. */
  public void append(byte[] chunk, int offset, int chunkLength) throws IOException {
    if (chunkLength > maxBytes - length) {
      throw new TooLargeException(maxBytes);
    }
    if (chunkLength > bytes.length - length) {
      long wanted = Math.max(2L * bytes.length, (long) length + chunkLength);
      bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, maxBytes));
    }
    System.arraycopy(chunk, offset, bytes, length, chunkLength);
    length += chunkLength;
  }

  /** All that was read. */
  public byte[] toByteArray() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }

  /** The server sends more than it may. Asking again would not help. */
  public static final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1;

    public TooLargeException(long maxBytes) {
      super("The response has more than " + maxBytes + " bytes");
    }
  }
}
